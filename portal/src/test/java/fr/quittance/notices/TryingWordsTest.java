package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TryingWordsTest extends NoticesStory {

    private static final EstablishmentCode VALMONT = new EstablishmentCode("ch-valmont");
    private static final EstablishmentCode ROCHEBRUNE = new EstablishmentCode("ch-rochebrune");

    @Autowired
    SendTrial trial;

    @Test
    void a_trial_carries_the_words_being_written_and_says_that_it_is_one() throws MessagingException {
        var message = WordedMessage.find("mail-to-pay").orElseThrow();
        var typed = Map.of("subject", "La facture {etablissement}", "lead", "Voici la facture {etablissement}.");

        assertThat(trial.send(VALMONT, message, typed, email)).isEqualTo(SendTrial.Outcome.SENT);

        var mail = mails().getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Essai] La facture du CH Valmont");
        assertThat(content(mail)).contains("Voici la facture du Centre hospitalier de Valmont.");
    }

    @Test
    void an_sms_is_tried_by_mail_and_no_telephone_rings() {
        var message = WordedMessage.find("sms-online").orElseThrow();

        trial.send(VALMONT, message, Map.of("text", "{nom} : lisez {lien}"), email);

        assertThat(content(mails().getFirst())).contains("CH Valmont : lisez http");
        assertThat(texts()).isEmpty();
    }

    @Test
    void every_message_can_be_tried() {
        var sent = Stream.of(Mode.PRIVATE, Mode.PUBLIC)
                .flatMap(mode -> WordedMessage.of(mode).stream()
                        .map(it -> trial.send(mode == Mode.PUBLIC ? ROCHEBRUNE : VALMONT, it, Map.of(), email)))
                .toList();

        assertThat(sent).hasSizeGreaterThan(30).containsOnly(SendTrial.Outcome.SENT);
    }

    @Test
    void the_products_own_words_name_every_variable_and_no_other() {
        for (var mode : Mode.values()) {
            for (var message : WordedMessage.of(mode)) {
                for (var part : message.parts()) {
                    assertThat(part.unknown(part.product())).as(part.key()).isEmpty();
                    assertThat(part.missing(part.product())).as(part.key()).isEmpty();
                    assertThat(part.product()).as(part.key()).doesNotContain("{0}", "{1}", "{2}");
                }
            }
        }
    }

    @Test
    void what_a_value_holds_is_never_taken_for_a_variable() {
        var part = WordedMessage.find("sms-online").orElseThrow().parts().getFirst();

        assertThat(part.filled("{nom} : {lien}", "CH {lien} $1", "https://x.example/"))
                .isEqualTo("CH {lien} $1 : https://x.example/");
    }

    private static String content(MimeMessage mail) {
        try {
            var parts = (MimeMultipart) mail.getContent();
            return parts.getBodyPart(0).getContent() + "\n"
                    + parts.getBodyPart(1).getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
