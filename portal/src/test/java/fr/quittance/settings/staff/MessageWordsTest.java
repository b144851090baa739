package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.notices.Wordings;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class MessageWordsTest extends SettingsStory {

    private static final String HERE = "/gestion/reglages/messages";
    private static final String ONLINE = HERE + "/sms-online";
    private static final EstablishmentCode LAC = new EstablishmentCode("clinique-du-lac");

    @Autowired
    Wordings wordings;

    @Test
    void a_hospital_words_an_sms_and_no_other_hospital_speaks_so() {
        var answer = decide(ONLINE, "text", "{nom} : la facture acquittée vous attend : {lien}");

        assertThat(location(answer)).isEqualTo(ONLINE + "?fait");
        assertThat(wordings.of(VALMONT).text("notices.sms.online", "CH Valmont", "https://x.example/e/1"))
                .isEqualTo("CH Valmont : la facture acquittée vous attend : https://x.example/e/1");
        assertThat(wordings.of(LAC).text("notices.sms.online", "Cl. du Lac", "https://x.example/e/1"))
                .startsWith("Cl. du Lac : votre facture payée");
        assertThat(journal("ch-valmont", "message-changed").getFirst()).contains("la facture acquittée vous attend");
        assertThat(page(HERE).select("tr:has(a[href=" + ONLINE + "])").text()).contains("De l'établissement");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {nom} : votre facture est au contrôle : {lien}      | « ô » n'existe pas en SMS simple
            {nom} : la facture acquittée est en ligne           | sans {lien}
            {nom} : {prix} à payer : {lien}                     | n'existe pas dans ce message : {prix}
            {nom} : votre facture payée (acquittée) est en ligne. Téléchargez-la vite pour votre mutuelle, puis gardez-la avec vos papiers de santé, sur ce site : {lien} | Un SMS en tient 160
            """)
    void an_sms_that_would_not_go_is_refused_with_the_reason_and_kept_as_typed(String typed, String why) {
        var answer = decide(ONLINE, "text", typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#text-erreur").text().replace('\u00A0', ' ')).contains(why);
        assertThat(page.select("#text").get(0).wholeText().strip()).isEqualTo(typed);
        assertThat(wordings.of(VALMONT).text("notices.sms.online", "N", "L")).startsWith("N : votre facture payée");
    }

    @Test
    void the_counter_counts_the_longest_name_whatever_the_name_is_today() {
        var words =
                "{nom} : " + "x".repeat(160 - 16 - 3 - 1 - "http://localhost:8080/e/K7M4QX9TB2".length()) + " {lien}";

        assertThat(decide(ONLINE, "text", words + ".").statusCode()).isEqualTo(422);
        assertThat(decide(ONLINE, "text", words).statusCode()).isEqualTo(303);
        assertThat(page(ONLINE).text()).contains("160 septets sur 160");
    }

    @Test
    void an_e_mail_takes_the_hospitals_subject_and_first_sentence() {
        var here = HERE + "/mail-to-pay";

        decide(here, "subject", "{etablissement} : une facture", "lead", "Voici la facture {etablissement}.");

        assertThat(wordings.of(VALMONT).text("notices.to-pay.subject", "du CH Valmont"))
                .isEqualTo("du CH Valmont : une facture");
        assertThat(page(here).select("dd").eachText()).contains("Voici la facture du Centre hospitalier de Valmont.");
        assertThat(decide(here, "subject", "Facture <b>{montant}</b>").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_preview_shows_and_writes_nothing() {
        var answer = administrator.post(ONLINE + "/apercu", "text", "{nom} : lisez {lien}", "vu", seen(ONLINE));

        assertThat(Jsoup.parse(answer.body()).select(".sms").text()).startsWith("CH Valmont : lisez http");
        assertThat(wordings.of(VALMONT).text("notices.sms.online", "N", "L")).startsWith("N : votre facture payée");
    }

    @Test
    void the_products_words_come_back_in_one_press() {
        decide(ONLINE, "text", "{nom} : lisez {lien}");

        administrator.post(ONLINE + "/versions/0", "vu", seen(ONLINE));

        assertThat(wordings.of(VALMONT).text("notices.sms.online", "N", "L")).startsWith("N : votre facture payée");
        assertThat(page(ONLINE).text()).contains("Retour aux valeurs de l'installation");
    }

    @Test
    void nobody_but_an_administrator_comes_in_and_a_public_hospital_sees_its_own_messages() {
        var clerk = SampleStaff.signedIn(portal, port, StaffRole.BILLING_CLERK);
        var publicly = SampleStaff.signedIn(
                portal, port, SampleStaff.employ(portal, "ch-rochebrune", StaffRole.ADMINISTRATOR));

        assertThat(clerk.get(ONLINE).statusCode()).isEqualTo(404);
        assertThat(clerk.post(ONLINE, "text", "{lien}", "vu", "0").statusCode()).isEqualTo(404);
        assertThat(clerk.post(ONLINE + "/essai", "text", "{lien}").statusCode()).isEqualTo(404);
        assertThat(publicly.get(ONLINE).statusCode()).isEqualTo(404);
        assertThat(publicly.get(HERE + "/sms-attestation").statusCode()).isEqualTo(200);
    }
}
