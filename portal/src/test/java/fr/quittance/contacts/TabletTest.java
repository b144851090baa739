package fr.quittance.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.patients.Contacts;
import fr.quittance.staff.DemonstrationStaff;
import fr.quittance.staff.SampleStaff;
import fr.quittance.staff.Telephones;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The device of a member of staff in a patient's hands.
class TabletTest extends Bedside {

    private static final String PETIT = "petit@ch-valmont.example";

    private Visit tablet;

    @BeforeEach
    void m_petit_is_at_work() {
        petit = Telephones.holder(portal, PETIT);
        tablet = SampleStaff.signedIn(portal, port, petit);
    }

    @Test
    void a_patient_checks_what_the_agent_typed_and_proves_it_by_the_code() {
        var jeanne = inUnit("Médecine A");
        var email = newAddress();
        handOver(jeanne, email);

        assertThat(tablet.get("/gestion/tablette").body()).contains("Vérifiez votre adresse", "Jeanne Dupont", email);
        assertThat(location(tablet.post("/gestion/tablette", "email", email, "mobile", "")))
                .isEqualTo("/gestion/tablette");
        assertThat(tablet.post("/gestion/tablette/code", "code-mail", wrongCode())
                        .statusCode())
                .isEqualTo(422);
        tablet.post("/gestion/tablette/code", "code-mail", lastCode());

        assertThat(tablet.get("/gestion/tablette").body()).contains("Merci");
        assertThat(contacts(jeanne).emailProved()).isTrue();
        assertThat(deeds(jeanne))
                .containsExactly(
                        "tablet-handed  / " + petit.name(),
                        "contacts-taken e-mail / " + petit.name() + ", sur la tablette",
                        "contact-proved e-mail / " + petit.name() + ", sur la tablette");
    }

    @Test
    void while_the_patient_holds_it_every_page_of_the_desk_leads_back_to_their_own() {
        var jeanne = inUnit("Médecine A");
        var neighbour = inUnit("Médecine A");
        handOver(jeanne, "");

        for (var page : List.of(
                "/gestion",
                "/gestion/coordonnees",
                "/gestion/coordonnees/" + neighbour.stay(),
                "/gestion/coordonnees/etiquettes?unite=M%C3%A9decine+A",
                "/gestion/a-faire",
                "/gestion/recherche?q=dupont",
                "/gestion/preuve",
                "/gestion/session")) {
            assertThat(location(tablet.get(page))).as(page).isEqualTo("/gestion/tablette");
        }
        assertThat(location(tablet.post("/gestion/coordonnees/" + neighbour.stay() + "/courrier")))
                .isEqualTo("/gestion/tablette");
        assertThat(contacts(neighbour).prefersLetters()).isFalse();
    }

    @Test
    void a_screen_that_was_cleared_shows_nothing_of_the_patient_and_only_the_agent_goes_on() {
        var jeanne = inUnit("Médecine A", new Contacts(newAddress(), null, false), null);
        handOver(jeanne, "");

        assertThat(location(tablet.post("/gestion/tablette/termine"))).isEqualTo("/gestion/tablette/fin");
        assertThat(location(tablet.get("/gestion/tablette"))).isEqualTo("/gestion/tablette/fin");
        assertThat(tablet.get("/gestion/tablette/fin").body())
                .contains("Rendez la tablette")
                .doesNotContain("Dupont", "jeanne");
        assertThat(tablet.post("/gestion/tablette/fin", "motDePasse", DemonstrationStaff.PASSWORD, "code", "000000")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(tablet.get("/gestion/a-faire"))).isEqualTo("/gestion/tablette");

        var back = tablet.post(
                "/gestion/tablette/fin",
                "motDePasse",
                DemonstrationStaff.PASSWORD,
                "code",
                Telephones.freshCode(portal, PETIT));
        assertThat(location(back)).isEqualTo("/gestion/coordonnees?fait=taken-back");
        assertThat(tablet.get("/gestion/a-faire").statusCode()).isNotEqualTo(404);
        assertThat(location(tablet.get("/gestion/a-faire"))).isNotEqualTo("/gestion/tablette");
    }

    @Test
    void a_patient_who_tries_codes_ends_the_loan_and_locks_nobody_out() {
        var jeanne = inUnit("Médecine A", new Contacts(newAddress(), null, false), null);
        handOver(jeanne, "");

        for (var i = 0; i < 5; i++) {
            assertThat(tablet.post("/gestion/tablette/fin", "motDePasse", "devine", "code", "00000" + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(location(tablet.post("/gestion/tablette/fin", "motDePasse", "devine", "code", "000005")))
                .isEqualTo("/gestion/connexion?termine");

        assertThat(tablet.get("/gestion/session").statusCode()).isEqualTo(401);
        var petit = new Visit(port);
        var signsIn = petit.post("/gestion/connexion", "email", PETIT, "motDePasse", DemonstrationStaff.PASSWORD);
        assertThat(location(signsIn)).isEqualTo("/gestion/connexion/code");
    }

    @Test
    void a_patient_may_prefer_letters_on_the_tablet() {
        var jeanne = inUnit("Médecine A", new Contacts(newAddress(), null, false), null);
        handOver(jeanne, "");

        tablet.post("/gestion/tablette/courrier");

        assertThat(contacts(jeanne).prefersLetters()).isTrue();
        assertThat(tablet.get("/gestion/tablette").body()).contains("Merci");
    }

    private void handOver(Jeanne jeanne, String email) {
        var handed = tablet.post("/gestion/coordonnees/" + jeanne.stay() + "/tablette", "email", email, "mobile", "");
        assertThat(location(handed)).isEqualTo("/gestion/tablette");
        assertThat(handed.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    }
}
