package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.staff.Device;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PasskeyDoorTest {

    private static final String KEYS = "/gestion/compte/cles";
    private static final String DOOR = "/gestion/connexion/cle";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private final Device device = new Device("http://localhost:8080");
    private StaffMember member;
    private Visit visit;

    @BeforeEach
    void somebody_at_work_adds_a_passkey() {
        member = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
        visit = SampleStaff.signedIn(portal, port, member);
        var question = visit.post(KEYS + "/question").body();
        assertThat(location(visit.post(KEYS, "nom", "Mon poste", "reponse", device.make(question))))
                .isEqualTo("/gestion/compte?ajoutee");
    }

    @Test
    void a_passkey_leads_to_the_page_asked_for_in_a_new_session() {
        var visitor = new Visit(port);
        visitor.get("/gestion/compte");
        var question = visitor.post(DOOR + "/question").body();

        assertThat(location(visitor.post(DOOR, "reponse", device.prove(question))))
                .isEqualTo("/gestion/compte");
        assertThat(visitor.get("/gestion/compte").body()).contains("Mon poste", "Dernière utilisation");
    }

    @Test
    void the_answer_must_come_from_the_browser_that_was_asked() {
        var question = new Visit(port).post(DOOR + "/question").body();
        var other = new Visit(port);
        other.post(DOOR + "/question");

        var answer = other.post(DOOR, "reponse", device.prove(question));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Cette clé d'accès n'est pas acceptée");
        assertThat(other.get("/gestion/session").statusCode()).isEqualTo(401);
    }

    @Test
    void a_proof_too_old_is_given_again_by_the_passkey() {
        var late = SampleStaff.signedInHoursAgo(portal, port, 1, member);
        assertThat(location(late.get("/gestion/compte"))).isEqualTo("/gestion/preuve");
        for (var path : new String[] {"", "/question", "/0199f000-0000-7000-8000-00000000dead/retrait"}) {
            assertThat(location(late.post(KEYS + path))).as(path).isEqualTo("/gestion/preuve");
        }

        var question = late.post("/gestion/preuve/cle/question").body();
        assertThat(location(late.post("/gestion/preuve/cle", "reponse", device.prove(question))))
                .isEqualTo("/gestion/compte");
        assertThat(late.get("/gestion/compte").statusCode()).isEqualTo(200);
        assertThat(late.post("/gestion/preuve/cle", "reponse", device.prove(question))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoever_is_disabled_or_invited_again_has_no_passkey_any_more() {
        var administrator = SampleStaff.signedIn(portal, port, StaffRole.ADMINISTRATOR);
        for (var deed : new String[] {"/invitation", "/fermeture"}) {
            administrator.post("/gestion/reglages/utilisateurs/" + member.id() + deed);

            var visitor = new Visit(port);
            var question = visitor.post(DOOR + "/question").body();
            assertThat(visitor.post(DOOR, "reponse", device.prove(question)).statusCode())
                    .as(deed)
                    .isEqualTo(422);
        }
        assertThat(jdbc.sql("select count(*) from staff.passkey where account_id = :id")
                        .param("id", member.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, " + answer.statusCode());
    }
}
