package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.staff.DemonstrationStaff;
import fr.quittance.staff.SampleStaff;
import fr.quittance.staff.Telephones;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class DoorOfTheDeskTest {

    private static final String NGUYEN = "nguyen@ch-valmont.example";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void two_proofs_lead_to_the_page_asked_for() {
        var visit = new Visit(port);

        assertThat(location(visit.get("/gestion/reglages/utilisateurs"))).isEqualTo("/gestion/connexion");
        var first = visit.post("/gestion/connexion", "email", NGUYEN, "motDePasse", DemonstrationStaff.PASSWORD);
        assertThat(location(first)).isEqualTo("/gestion/connexion/code");
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(401);
        assertThat(visit.post("/gestion/connexion/code", "code", "000000").statusCode())
                .isEqualTo(422);
        var second = visit.post("/gestion/connexion/code", "code", Telephones.code(portal, NGUYEN));
        assertThat(location(second)).isEqualTo("/gestion/reglages/utilisateurs");
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(204);

        visit.post("/gestion/deconnexion");
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(401);
    }

    @Test
    void unknown_wrong_disabled_and_locked_get_the_same_answer() {
        var disabled = SampleStaff.employ(portal, "ch-valmont", StaffRole.AUDITOR);
        jdbc.sql("update staff.account set state = 'DISABLED', disabled_at = now() where id = :id")
                .param("id", disabled.id())
                .update();
        for (int i = 0; i < 5; i++) {
            refused("locked@ch-valmont.example");
        }

        var unknown = refused("nobody@ch-valmont.example");
        assertThat(refused("roy@ch-valmont.example")).isEqualTo(unknown);
        assertThat(refused(disabled.id() + "@ch-valmont.example")).isEqualTo(unknown);
        assertThat(refused("locked@ch-valmont.example")).isEqualTo(unknown);
    }

    @Test
    void somebody_disabled_is_out_at_the_next_page() {
        var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.ADMINISTRATOR);
        var visit = SampleStaff.signedIn(portal, port, member);
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(204);

        jdbc.sql("update staff.account set state = 'DISABLED', disabled_at = now() where id = :id")
                .param("id", member.id())
                .update();

        assertThat(location(visit.get("/gestion"))).isEqualTo("/gestion/connexion?termine");
    }

    @Test
    void ten_hours_after_signing_in_it_is_over() {
        var visit = SampleStaff.signedInHoursAgo(portal, port, 10, StaffRole.ADMINISTRATOR);

        assertThat(location(visit.get("/gestion"))).isEqualTo("/gestion/connexion?termine");
    }

    @Test
    void a_session_of_a_patient_opens_nothing_here() {
        assertThat(location(new Visit(port).get("/gestion"))).isEqualTo("/gestion/connexion");
    }

    private String refused(String email) {
        var answer = new Visit(port).post("/gestion/connexion", "email", email, "motDePasse", "Un-autre-mot-1");
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replace(email, "…");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, " + answer.statusCode());
    }
}
