package fr.quittance.contacts;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.patients.Contacts;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A patient gives their contacts themselves, by the label of their stay.
class LabelOfAStayTest extends Bedside {

    @Autowired
    StayLinks links;

    @Test
    void a_patient_scans_names_their_birth_date_and_proves_an_address_and_a_mobile() {
        var jeanne = inUnit("Chirurgie 2");
        var telephone = new Visit(port);
        var email = newAddress();

        assertThat(location(telephone.get("/c/" + label(jeanne).token()))).isEqualTo("/c");
        assertThat(telephone.get("/c").body())
                .contains("J.\u00A0D.", "CH Valmont")
                .doesNotContain("Dupont", "Jeanne");
        assertThat(location(born(telephone, "27", "mars", "1957"))).isEqualTo("/c");
        assertThat(location(give(telephone, email, "06 39 98 00 12"))).isEqualTo("/c");
        assertThat(contacts(jeanne).contacts()).isEqualTo(Contacts.NONE);
        assertThat(location(telephone.post("/c/code", "code-mail", code(email), "code-sms", code("+33639980012"))))
                .isEqualTo("/c");

        assertThat(telephone.get("/c").body()).contains("Vos coordonnées sont vérifiées");
        assertThat(contacts(jeanne).contacts()).isEqualTo(new Contacts(email, "+33639980012", true));
        assertThat(contacts(jeanne).emailProved() && contacts(jeanne).mobileProved())
                .isTrue();
        assertThat(deeds(jeanne))
                .containsExactly(
                        "contact-proved e-mail / patient, par l'étiquette",
                        "contact-proved mobile / patient, par l'étiquette");
    }

    @Test
    void the_ten_characters_open_what_the_drawing_opens() {
        var jeanne = inUnit("Chirurgie 2");
        var telephone = new Visit(port);

        assertThat(location(
                        telephone.post("/c", "code", label(jeanne).readable().toLowerCase())))
                .isEqualTo("/c");
        assertThat(telephone.get("/c").body()).contains("J.\u00A0D.");
    }

    @Test
    void scanning_changes_nothing_and_nothing_is_given_before_the_birth_date() {
        var jeanne = inUnit("Chirurgie 2");
        var telephone = new Visit(port);
        telephone.get("/c/" + label(jeanne).token());
        telephone.get("/c/" + label(jeanne).token());

        give(telephone, newAddress(), "");
        telephone.post("/c/code", "code-mail", "123456");

        assertThat(telephone.get("/c").body()).contains("Date de naissance");
        assertThat(jdbc.sql("select count(*) from guard.asked_message")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(contacts(jeanne).contacts()).isEqualTo(Contacts.NONE);
    }

    @Test
    void after_five_wrong_dates_the_right_one_gets_the_same_answer() {
        var jeanne = inUnit("Chirurgie 2");
        var wrong = IntStream.range(0, 5)
                .mapToObj(it -> {
                    var telephone = new Visit(port);
                    telephone.get("/c/" + label(jeanne).token());
                    return born(telephone, "28", "3", "1957");
                })
                .toList()
                .getLast();
        var telephone = new Visit(port);
        telephone.get("/c/" + label(jeanne).token());
        var right = born(telephone, "27", "3", "1957");

        assertThat(right.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
        assertThat(right.body().replace("value=\"27\"", "value=\"28\"")).isEqualTo(wrong.body());
    }

    @Test
    void a_label_serves_until_the_seventh_day_after_the_patient_left_then_is_as_unknown_as_any() {
        var left = LocalDate.now().minusDays(7);
        var jeanne = inUnit("Chirurgie 2", Contacts.NONE, left);
        var gone = inUnit("Chirurgie 2", Contacts.NONE, left.minusDays(1));

        assertThat(new Visit(port).get("/c/" + label(jeanne).token()).statusCode())
                .isEqualTo(303);
        var tooLate = new Visit(port).get("/c/" + label(gone).token());
        var invented = new Visit(port).get("/c/" + "A".repeat(32));
        assertThat(tooLate.statusCode()).isEqualTo(invented.statusCode()).isEqualTo(404);
        assertThat(tooLate.body()).isEqualTo(invented.body());
    }

    @Test
    void a_network_guesses_codes_five_times() {
        var telephone = new Visit(port);
        for (int i = 0; i < 5; i++) {
            assertThat(telephone.post("/c", "code", "K7M4QX9TB" + (i + 2)).statusCode())
                    .isEqualTo(404);
        }

        assertThat(telephone.post("/c", "code", "K7M4QX9TBZ").statusCode()).isEqualTo(429);
    }

    @Test
    void a_label_adds_a_contact_and_never_takes_the_place_of_one_that_was_verified() {
        var email = newAddress();
        var jeanne = inUnit("Chirurgie 2", new Contacts(email, null, false), null);
        patients.proveEmail(VALMONT, jeanne.id(), email);
        var telephone = new Visit(port);
        telephone.get("/c/" + label(jeanne).token());
        born(telephone, "27", "3", "1957");

        assertThat(telephone.get("/c").body()).contains("est déjà vérifié").doesNotContain(email);
        assertThat(give(telephone, newAddress(), "").statusCode()).isEqualTo(422);

        assertThat(contacts(jeanne).contacts().email()).isEqualTo(email);
    }

    @Test
    void a_contact_verified_meanwhile_stays_even_if_the_right_code_comes_back() {
        var jeanne = inUnit("Chirurgie 2");
        var telephone = new Visit(port);
        telephone.get("/c/" + label(jeanne).token());
        born(telephone, "27", "3", "1957");
        var intruder = newAddress();
        give(telephone, intruder, "");
        var email = newAddress();
        patients.proveEmail(VALMONT, jeanne.id(), email);

        telephone.post("/c/code", "code-mail", code(intruder));

        assertThat(contacts(jeanne).contacts().email()).isEqualTo(email);
    }

    @Test
    void codes_are_sent_six_times_a_day_for_one_stay_whoever_to() {
        var jeanne = inUnit("Chirurgie 2");
        var telephone = new Visit(port);
        telephone.get("/c/" + label(jeanne).token());
        born(telephone, "27", "3", "1957");
        for (int i = 0; i < 6; i++) {
            assertThat(give(telephone, newAddress(), "").statusCode()).isEqualTo(303);
        }

        assertThat(give(telephone, newAddress(), "").statusCode()).isEqualTo(429);
    }

    @Test
    void a_clerk_prints_labels_that_name_nobody_and_whose_secret_is_stored_nowhere() {
        var jeanne = inUnit("Chirurgie 2");
        var clerk = clerk();

        var address = location(clerk.post(
                "/gestion/coordonnees/etiquettes", "sejour", jeanne.stay().toString()));
        var page = clerk.get(address).body();

        var printed = links.find(VALMONT, jeanne.stay()).orElseThrow();
        assertThat(page).contains(printed.readable(), "<svg").doesNotContain("DUPONT", printed.token());
        var kept = jdbc.sql("select token_sha256 || code_sha256 from contacts.stay_link where stay_id = :stay")
                .param("stay", jeanne.stay())
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain(printed.token(), printed.code());
    }

    @Test
    void where_a_patient_was_is_forgotten_a_month_after_they_left_and_the_label_with_it() {
        var jeanne = inUnit("Chirurgie 2", Contacts.NONE, LocalDate.now().minusDays(31));
        var there = inUnit("Chirurgie 2");
        label(jeanne);
        label(there);

        stays.forgetUnits(LocalDate.now().minusDays(30), Instant.now().minusSeconds(3_600));
        links.forgetOld();

        assertThat(stays.find(VALMONT, jeanne.stay()).orElseThrow().stay().unit())
                .isEmpty();
        assertThat(links.find(VALMONT, jeanne.stay())).isEmpty();
        assertThat(links.find(VALMONT, there.stay())).isPresent();
    }

    private StayLinks.Printed label(Jeanne jeanne) {
        links.make(VALMONT, stays.find(VALMONT, jeanne.stay()).orElseThrow().stay());
        return links.find(VALMONT, jeanne.stay()).orElseThrow();
    }

    private static HttpResponse<String> born(Visit telephone, String day, String month, String year) {
        return telephone.post("/c/naissance", "jour", day, "mois", month, "annee", year);
    }

    private static HttpResponse<String> give(Visit telephone, String email, String mobile) {
        return telephone.post("/c/coordonnees", "email", email, "mobile", mobile);
    }

    /// The code sent to a contact.
    private String code(String recipient) {
        var challenge = jdbc.sql(
                        "select subject from notices.message where recipient = :recipient and kind = 'CODE' order by queued_at desc limit 1")
                .param("recipient", recipient)
                .query((row, n) -> row.getObject("subject", UUID.class))
                .single();
        return codes.code(VALMONT, challenge);
    }
}
