package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.accounts.AccountRules;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.notices.NoticeRules;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.time.Period;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HospitalRulesTest extends SettingsStory {

    private static final String HERE = "/gestion/reglages/regles";
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");

    @Autowired
    NoticeRules notices;

    @Autowired
    AccountRules accounts;

    @Test
    void a_hospital_decides_its_rules_and_no_other_hospital_hears_of_it() {
        var answer =
                decide(HERE, "delay-days", "5", "acquitted-days", "3", "access-first", "true", "birth-date", "false");

        assertThat(location(answer)).isEqualTo(HERE + "?fait");
        assertThat(notices.delay(VALMONT)).isEqualTo(Period.ofDays(5));
        assertThat(notices.acquittedWithin(VALMONT)).isEqualTo(Period.ofDays(3));
        assertThat(notices.accessFirst(VALMONT)).isTrue();
        assertThat(accounts.askBirthDate(VALMONT)).isFalse();
        assertThat(notices.delay(TILLEULS)).isEqualTo(notices.installedDelay(TILLEULS));
        assertThat(notices.accessFirst(TILLEULS)).isFalse();
        assertThat(accounts.askBirthDate(TILLEULS)).isTrue();
        assertThat(journal("ch-valmont", "rules-changed").getFirst())
                .contains(
                        "Délai après la sortie, en jours\u00A0: «\u00A00\u00A0» → «\u00A05\u00A0»",
                        "«\u00A0La demander\u00A0» → «\u00A0Ne pas la demander\u00A0»");
    }

    @Test
    void what_is_not_right_is_explained_and_changes_nothing() {
        var answer = decide(HERE, "delay-days", "deux", "acquitted-days", "0", "access-first", "peut-être");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#delay-days-erreur").text()).contains("de 0 à 60");
        assertThat(page.select("#delay-days").val()).isEqualTo("deux");
        assertThat(page.select("#acquitted-days-erreur").text()).contains("de 1 à 60");
        assertThat(page.select("#access-first-erreur").text()).contains("Choisissez");
        assertThat(notices.delay(VALMONT)).isEqualTo(notices.installedDelay(VALMONT));
    }

    @Test
    void a_public_hospital_promises_no_facture_acquittee() {
        var visit = SampleStaff.signedIn(
                portal, port, SampleStaff.employ(portal, "ch-rochebrune", StaffRole.ADMINISTRATOR));

        var page = Jsoup.parse(visit.get(HERE).body());

        assertThat(page.select("#delay-days")).hasSize(1);
        assertThat(page.select("#acquitted-days")).isEmpty();
    }

    @Test
    void nobody_but_an_administrator_comes_in() {
        var auditor = SampleStaff.signedIn(portal, port, StaffRole.AUDITOR);

        assertThat(auditor.get(HERE).statusCode()).isEqualTo(404);
        assertThat(auditor.post(HERE, "delay-days", "9", "vu", "0").statusCode())
                .isEqualTo(404);
    }
}
