package fr.quittance.simulators.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailboxTest extends OutsideWorld {

    private static final String HEADERS = """
            From: =?UTF-8?Q?Mon_espace_patient_=E2=80=93_CH_Valmont?= <no-reply@portail-patient.fr>
            Reply-To: facturation@exemple.fr
            To: jeanne.dupont@exemple.fr
            Subject: =?UTF-8?Q?Facture_acquitt=C3=A9e?=
            Date: Mon, 23 Nov 2026 08:29:00 +0100
            Message-ID: <1@portail-patient.fr>
            MIME-Version: 1.0
            """;

    private static final String BODY = """
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Bonjour, 84,50 =E2=82=AC
            --b
            Content-Type: text/html; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            <html><head><style>@media (prefers-color-scheme: dark){p{color:red}}</style></head><body><p>84,50 =E2=82=AC</p><a href=3D"https://facture.exemple.fr/p/K7?a=3D1&amp;b=3D2">Payer</a><a href=3D'https://facture.exemple.fr/e/K7'>Espace</a></body></html>
            --b--
            """;

    @Autowired
    private SmtpDoor smtp;

    @Test
    void a_message_arrives_and_reads_in_french() throws Exception {
        assertThat(send("jeanne.dupont@exemple.fr", HEADERS + BODY)).startsWith("250");

        var mails = get("/api/mails?to=Jeanne.Dupont@exemple.fr");

        assertThat((String) read(mails, "$[0].subject")).isEqualTo("Facture acquittée");
        assertThat((String) read(mails, "$[0].from"))
                .isEqualTo("Mon espace patient – CH Valmont <no-reply@portail-patient.fr>");
        assertThat((String) read(mails, "$[0].replyTo")).isEqualTo("facturation@exemple.fr");
        assertThat((String) read(mails, "$[0].text")).startsWith("Bonjour, 84,50 €");
        assertThat((String) read(mails, "$[0].html")).contains("<p>84,50 €</p>");
        assertThat((List<?>) read(mails, "$[0].links[*]"))
                .isEqualTo(List.of("https://facture.exemple.fr/p/K7?a=1&b=2", "https://facture.exemple.fr/e/K7"));
        assertThat((List<?>) read(get("/api/mails?to=autre@exemple.fr"), "$")).isEmpty();
    }

    @Test
    void a_message_without_a_needed_header_is_refused() throws Exception {
        for (var name : List.of("From", "Date", "Message-ID", "Subject", "To")) {
            var without = HEADERS.replaceAll("(?m)^" + name + ":.*\n", "");

            assertThat(send("a@exemple.fr", without + BODY))
                    .as(name)
                    .startsWith("554")
                    .contains("No " + name);
        }
        assertThat((List<?>) read(get("/api/mails"), "$")).isEmpty();
    }

    @Test
    void what_is_malformed_is_refused() throws Exception {
        assertThat(send("a@exemple.fr", "Subject: deux\n" + HEADERS + BODY))
                .startsWith("554")
                .contains("More than one");
        assertThat(send("a@exemple.fr", HEADERS.replace("<1@portail-patient.fr>", "1") + BODY))
                .startsWith("554");
        assertThat(send("a@exemple.fr", HEADERS.replace("Mon, 23 Nov 2026", "lundi") + BODY))
                .startsWith("554");
        assertThat(send("a@exemple.fr", HEADERS.replace("no-reply@", "no reply@") + BODY))
                .startsWith("554");
        assertThat(send("a@exemple.fr", HEADERS.replace("MIME", "X-Accent: é\nMIME") + BODY))
                .startsWith("554");
        assertThat(send("a@exemple.fr", HEADERS + "\n" + "x".repeat(999) + "\n"))
                .startsWith("554")
                .contains("998");
        assertThat(send("a@exemple.fr", HEADERS + "\nDéjà\n")).startsWith("554").contains("8bit");
        assertThat(send(
                        "a@exemple.fr",
                        HEADERS + "Content-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset=UTF-8\n\nDéjà\n"))
                .startsWith("250");
        assertThat(send("a@exemple.fr", HEADERS + "\n" + "x".repeat(998) + "\n"))
                .startsWith("250");
    }

    @Test
    void bad_addresses_are_refused() throws Exception {
        try (var talk = new SmtpTalk(smtp.port())) {
            talk.say("EHLO x");

            assertThat(talk.say("MAIL FROM:<sans-arobase>")).startsWith("553");
            assertThat(talk.say("MAIL FROM:<b+1@portail-patient.fr>")).startsWith("250");
            assertThat(talk.say("RCPT TO:<jeanne@localhost>")).startsWith("553");
        }
    }

    @Test
    void a_message_over_ten_megabytes_is_refused() throws Exception {
        var line = "x".repeat(900) + "\n";

        assertThat(send("a@exemple.fr", HEADERS + "\n" + line.repeat(12_000))).startsWith("552");
    }

    @Test
    void a_recipient_may_be_unknown() throws Exception {
        put("/api/mailbox/behaviour", "{\"refuse\":[\"Perdu@exemple.fr\"]}");

        assertThat(send("perdu@exemple.fr", HEADERS + BODY)).startsWith("550");
        assertThat(send("jeanne.dupont@exemple.fr", HEADERS + BODY)).startsWith("250");
    }

    @Test
    void the_next_messages_may_fail_for_a_while() throws Exception {
        put("/api/mailbox/behaviour", "{\"failNext\":2}");

        assertThat(send("a@exemple.fr", HEADERS + BODY)).startsWith("451");
        assertThat(send("a@exemple.fr", HEADERS + BODY)).startsWith("451");
        assertThat(send("a@exemple.fr", HEADERS + BODY)).startsWith("250");
    }

    @Test
    void the_server_may_be_down() throws Exception {
        put("/api/mailbox/behaviour", "{\"down\":true}");

        try (var talk = new SmtpTalk(smtp.port())) {
            assertThat(talk.greeting).startsWith("421");
        }
    }

    @Test
    void a_person_reads_the_message_in_a_frame_without_scripts() throws Exception {
        send("jeanne.dupont@exemple.fr", HEADERS + BODY);
        String id = read(get("/api/mails"), "$[0].id");

        assertThat(get("/boite-mail").body()).contains("Facture acquittée").contains("jeanne.dupont@exemple.fr");
        assertThat(get("/boite-mail/" + id).body()).contains("sandbox=").contains("/boite-mail/" + id + "/corps");
        assertThat(get("/boite-mail/" + id + "?vue=texte").body()).contains("Bonjour, 84,50 €");
        assertThat(get("/boite-mail/" + id + "?vue=source").body()).contains("quoted-printable");
        assertThat(get("/boite-mail/" + id + "?vue=entetes").body()).contains("Message-ID");
        var frame = get("/boite-mail/" + id + "/corps?sombre=true&images=false");
        assertThat(frame.body()).contains("<base target=\"_blank\">").contains("(min-width: 0)");
        assertThat(frame.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        p -> assertThat(p).contains("img-src 'none'").contains("sandbox"));
        assertThat(get("/boite-mail/inconnu").statusCode()).isEqualTo(404);
    }

    @Test
    void deleting_empties_the_box() throws Exception {
        send("a@exemple.fr", HEADERS + BODY);

        send(request("/api/mails").DELETE());

        assertThat((List<?>) read(get("/api/mails"), "$")).isEmpty();
    }

    private String send(String recipient, String message) throws Exception {
        try (var talk = new SmtpTalk(smtp.port())) {
            return talk.send(recipient, message.replace("\n", "\r\n"));
        }
    }
}
