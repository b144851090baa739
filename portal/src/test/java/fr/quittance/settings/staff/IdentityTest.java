package fr.quittance.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.database.TestDatabase;
import fr.quittance.establishments.Choices;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.OtherNode;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.util.EnumSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityTest extends SettingsStory {

    private static final String HERE = "/gestion/reglages/identite";
    private static final EstablishmentCode TILLEULS = new EstablishmentCode("clinique-des-tilleuls");

    @Test
    void a_new_name_is_on_the_patients_pages_at_once_and_no_other_hospital_hears_of_it() {
        var others = establishments.get(TILLEULS);

        var answer = decide(HERE, "name", "Centre hospitalier du Val", "phone", "04 65 71 00 99");

        assertThat(location(answer)).isEqualTo(HERE + "?fait");
        var help = new Visit(port).get("/aide").body();
        assertThat(help).contains("Centre hospitalier du Val", "04 65 71 00 99", "tel:+33465710099");
        assertThat(establishments.get(TILLEULS)).isEqualTo(others);
        assertThat(journal("ch-valmont", "identity-changed").getFirst())
                .contains(
                        "Nom complet\u00A0: «\u00A0Centre hospitalier de Valmont\u00A0» → «\u00A0Centre hospitalier du Val",
                        "«\u00A004 65 71 00 00\u00A0» → «\u00A004 65 71 00 99\u00A0»");
        assertThat(journal("clinique-des-tilleuls", "identity-changed"))
                .noneMatch(it -> it.contains("Centre hospitalier du Val"));
    }

    @Test
    void an_administrator_of_another_hospital_changes_their_own() {
        var elsewhere = SampleStaff.signedIn(
                portal, port, SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.ADMINISTRATOR));
        var form = Jsoup.parse(elsewhere.get(HERE).body());

        assertThat(form.select("#name").val()).isEqualTo("Clinique des Tilleuls");
        assertThat(elsewhere
                        .post(
                                HERE,
                                "name",
                                "Clinique du Chêne",
                                "short-name",
                                "Cl. du Chêne",
                                "sms-sender",
                                "CHENE",
                                "phone",
                                "04 65 71 00 10",
                                "hours",
                                "tous les jours",
                                "address",
                                "2 rue de la Fiction, 00000 Tilleuls",
                                "space-name",
                                "Mon espace patient",
                                "reply-to",
                                "facturation@tilleuls.example",
                                "establishment",
                                "ch-valmont",
                                "vu",
                                form.select("input[name=vu]").val())
                        .statusCode())
                .isEqualTo(303);

        assertThat(establishments.get(TILLEULS).name()).isEqualTo("Clinique du Chêne");
        assertThat(establishments.get(VALMONT).name()).isEqualTo("Centre hospitalier de Valmont");
        elsewhere.post(
                HERE + "/versions/0",
                "vu",
                Jsoup.parse(elsewhere.get(HERE).body()).select("input[name=vu]").val());
        assertThat(establishments.get(TILLEULS).name()).isEqualTo("Clinique des Tilleuls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sms-sender | CH VALMONT        | de 3 à 11
            sms-sender | 33465710000       | de 3 à 11
            sms-sender | Paiement          | ne désigne personne
            short-name | CH de Valmont-Bourg | 16
            phone      | appelez-nous      | dix chiffres
            reply-to   | facturation       | adresse e-mail complète
            name       | ''                | nom complet
            """)
    void what_is_not_right_is_explained_kept_as_typed_and_changes_nothing(String field, String typed, String why) {
        var before = establishments.get(VALMONT);

        var answer = decide(HERE, "hours", "tous les jours", field, typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#" + field + "-erreur").text()).contains(why);
        assertThat(page.select("#" + field).val()).isEqualTo(typed);
        assertThat(page.select("#hours").val()).isEqualTo("tous les jours");
        assertThat(establishments.get(VALMONT)).isEqualTo(before);
    }

    @Test
    void an_old_version_is_taken_up_again_and_the_versions_tell_all() {
        decide(HERE, "space-name", "Ma clinique");
        var first = seen(HERE);
        decide(HERE, "space-name", "Mon hôpital");

        var answer = administrator.post(HERE + "/versions/" + first, "vu", seen(HERE));

        assertThat(location(answer)).isEqualTo(HERE + "?fait");
        assertThat(establishments.get(VALMONT).spaceName()).isEqualTo("Ma clinique");
        var latest = page(HERE)
                .select("section[aria-labelledby=versions] tbody tr")
                .get(0)
                .text();
        assertThat(latest).contains("Reprise de la version " + first, "Mon hôpital", "Ma clinique", "En vigueur");
        assertThat(latest).contains(roy.name().replace('\u00A0', ' '));
        assertThat(journal("ch-valmont", "identity-changed").getFirst()).contains("qui reprend la version " + first);
        administrator.post(HERE + "/versions/0", "vu", seen(HERE));
        assertThat(journal("ch-valmont", "identity-changed").getFirst())
                .contains("revient aux valeurs de l'installation");
        assertThat(establishments.get(VALMONT)).isEqualTo(establishments.installed(VALMONT));
    }

    @Test
    void who_wrote_over_somebody_elses_change_is_told_so_and_nothing_is_lost() {
        var seen = seen(HERE);
        decide(HERE, "space-name", "Mon hôpital");

        var answer = decide(HERE, "space-name", "Ma clinique", "vu", seen);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("a changé ces réglages pendant que vous écriviez", "Ma clinique");
        assertThat(establishments.get(VALMONT).spaceName()).isEqualTo("Mon hôpital");
    }

    @Test
    void nobody_but_an_administrator_comes_in() {
        for (var role : EnumSet.complementOf(EnumSet.of(StaffRole.ADMINISTRATOR))) {
            var colleague = SampleStaff.signedIn(portal, port, role);

            assertThat(colleague.get(HERE).statusCode()).as(role.name()).isEqualTo(404);
            assertThat(colleague
                            .post(HERE, "name", "Ailleurs", "vu", seen(HERE))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(colleague.post(HERE + "/versions/0", "vu", "1").statusCode())
                    .isEqualTo(404);
        }
        assertThat(establishments.get(VALMONT).name()).isEqualTo("Centre hospitalier de Valmont");
    }

    @Test
    void another_node_knows_within_its_next_look() {
        var other = OtherNode.of(portal.getBean(Choices.class));
        decide(HERE, "space-name", "Mon hôpital");

        assertThat(other.of(VALMONT, "identity")).doesNotContainKey("space-name");
        other.refresh();

        assertThat(other.of(VALMONT, "identity")).containsEntry("space-name", "Mon hôpital");
    }

    @Test
    void what_was_decided_stays_as_it_was_written() {
        decide(HERE, "space-name", "Mon hôpital");

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> TestDatabase.owned(jdbc)
                        .sql("update establishments.choice set who = 'personne'")
                        .update()))
                .hasMessageContaining("stays as it was written");
    }
}
