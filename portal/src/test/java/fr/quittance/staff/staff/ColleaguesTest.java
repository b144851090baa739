package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.staff.FirstAdministratorsAgain;
import fr.quittance.staff.SampleStaff;
import fr.quittance.staff.StaffSecrets;
import fr.quittance.staff.Telephones;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ColleaguesTest {

    private static final String HERE = "/gestion/reglages/utilisateurs";
    private static final String PASSWORD = "Tournesol-des-champs-7";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    private Visit administrator;

    @BeforeEach
    void an_administrator_is_at_work() {
        administrator = SampleStaff.signedIn(portal, port, StaffRole.ADMINISTRATOR);
    }

    @Test
    void somebody_invited_chooses_a_password_relates_a_telephone_and_is_in() {
        var email = "diop-" + UUID.randomUUID() + "@ch-valmont.example";
        var answer = administrator.post(HERE, "nom", "Mme Diop", "email", email, "role", "CASHIER");
        assertThat(location(answer)).isEqualTo(HERE + "?invite");
        assertThat(administrator.get(HERE).body()).contains("Mme Diop", "Invité");
        var path = "/gestion/invitation/" + token(email);
        var diop = new Visit(port);

        assertThat(diop.get(path).body()).contains("Choisissez votre mot de passe", email);
        assertThat(diop.get(path + "/telephone").statusCode()).isEqualTo(303);
        var weak = diop.post(path, "motDePasse", "valmont", "confirmation", "valmont");
        assertThat(weak.statusCode()).isEqualTo(422);
        var chosen = diop.post(path, "motDePasse", PASSWORD, "confirmation", PASSWORD);
        assertThat(location(chosen)).isEqualTo(path + "/telephone");
        assertThat(diop.get(path + "/telephone").body()).contains("<svg", "Reliez votre téléphone");
        assertThat(diop.post(path + "/telephone", "code", "000000").statusCode())
                .isEqualTo(422);
        var done = diop.post(path + "/telephone", "code", Telephones.nextCode(portal, email));
        assertThat(Jsoup.parse(done.body()).select(".recovery li")).hasSize(10);
        assertThat(diop.get("/gestion/session").statusCode()).isEqualTo(204);
        assertThat(new Visit(port).get(path).statusCode()).isEqualTo(410);
        assertThat(location(new Visit(port).post("/gestion/connexion", "email", email, "motDePasse", PASSWORD)))
                .isEqualTo("/gestion/connexion/code");
    }

    @Test
    void an_invitation_goes_by_mail_and_its_link_is_nowhere_in_the_database() {
        var email = "mail-" + UUID.randomUUID() + "@ch-valmont.example";
        administrator.post(HERE, "nom", "M. Mail", "email", email, "role", "AUDITOR");

        assertThat(jdbc.sql("select kind from notices.message where recipient = :email")
                        .param("email", email)
                        .query(String.class)
                        .list())
                .containsExactly("STAFF_INVITATION");
        assertThat(jdbc.sql("select i::text from staff.invitation i")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token(email)));
    }

    @Test
    void an_invitation_too_old_opens_nothing() {
        var email = "late-" + UUID.randomUUID() + "@ch-valmont.example";
        administrator.post(HERE, "nom", "M. Retard", "email", email, "role", "AUDITOR");

        jdbc.sql("update staff.invitation set expires_at = created_at where id = :id")
                .param("id", invitation(email))
                .update();

        assertThat(new Visit(port).get("/gestion/invitation/" + token(email)).statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_role_given_or_taken_counts_at_the_next_page() {
        var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.ADMINISTRATOR);
        var visit = SampleStaff.signedIn(portal, port, member);
        assertThat(visit.get(HERE).statusCode()).isEqualTo(200);

        administrator.post(HERE + "/" + member.id() + "/roles", "role", "AUDITOR");

        assertThat(visit.get(HERE).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select details from journal.entry where subject = :id and deed = 'staff-roles-changed'")
                        .param("id", member.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("Administrateur → Lecteur");
    }

    @Test
    void somebody_disabled_or_invited_again_is_out_at_once() {
        for (var deed : new String[] {"/fermeture", "/invitation"}) {
            var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
            var visit = SampleStaff.signedIn(portal, port, member);
            assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(204);

            administrator.post(HERE + "/" + member.id() + deed);

            assertThat(visit.get("/gestion/session").statusCode()).as(deed).isEqualTo(401);
        }
    }

    @Test
    void the_last_administrator_cannot_leave() {
        jdbc.sql("""
                update staff.account set state = 'INVITED'
                where establishment = 'clinique-des-tilleuls' and state = 'ACTIVE'
                """).update();
        var last = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.ADMINISTRATOR);
        var visit = SampleStaff.signedIn(portal, port, last);

        assertThat(visit.post(HERE + "/" + last.id() + "/fermeture").body()).contains("seul administrateur");
        assertThat(visit.post(HERE + "/" + last.id() + "/roles", "role", "AUDITOR")
                        .body())
                .contains("seul administrateur");
        assertThat(visit.post(HERE + "/" + last.id() + "/invitation").body()).contains("seul administrateur");
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(204);
    }

    @Test
    void a_hospital_whose_only_administrator_never_answered_is_invited_again_when_the_portal_starts() {
        var establishment = new EstablishmentCode("clinique-des-tilleuls");
        var email = "first-" + UUID.randomUUID() + "@tilleuls.example";
        jdbc.sql("""
                update staff.account set state = 'INVITED'
                where establishment = 'clinique-des-tilleuls' and state = 'ACTIVE'
                """).update();
        jdbc.sql("update staff.invitation set used_at = now() where establishment = 'clinique-des-tilleuls'")
                .update();
        var first = new FirstAdministratorsAgain(portal, establishment, email);

        first.start();
        assertThat(first.invitations()).isOne();
        first.start();
        assertThat(first.invitations())
                .as("an invitation that may still be answered")
                .isOne();
        jdbc.sql("update staff.invitation set expires_at = created_at where establishment = 'clinique-des-tilleuls'")
                .update();
        first.start();
        assertThat(first.invitations()).isEqualTo(2);
    }

    @Test
    void a_colleague_of_another_hospital_does_not_exist() {
        StaffMember stranger = SampleStaff.employ(portal, "clinique-des-tilleuls", StaffRole.CASHIER);

        for (var path : new String[] {"", "/roles", "/fermeture", "/invitation"}) {
            var address = HERE + "/" + stranger.id() + path;
            var answer = path.isEmpty() ? administrator.get(address) : administrator.post(address, "role", "AUDITOR");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
        assertThat(administrator.get(HERE).body()).doesNotContain(stranger.name());
        assertThat(SampleStaff.signedIn(portal, port, stranger)
                        .get("/gestion/session")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void a_proof_older_than_ten_minutes_is_asked_again() {
        var visit = SampleStaff.signedInHoursAgo(portal, port, 1, StaffRole.ADMINISTRATOR);

        assertThat(location(visit.get(HERE))).isEqualTo("/gestion/preuve");
        assertThat(visit.get("/gestion/preuve").body()).contains("Confirmez que c'est bien vous");
        assertThat(visit.post("/gestion/preuve", "motDePasse", "x", "code", "000000")
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(visit.post(HERE, "nom", "X", "email", "x@y.fr", "role", "AUDITOR")))
                .isEqualTo("/gestion/preuve");
    }

    @Test
    void the_telephones_of_the_demonstration_are_those_that_its_cockpit_shows() {
        assertThat(Telephones.secret(portal, "petit@ch-valmont.example")).isEqualTo("TFKKJX65GE3P4WYSFCKHSRA5H4RBLOPH");
        assertThat(Telephones.secret(portal, "nguyen@ch-valmont.example"))
                .isEqualTo("RZA36MWIKL3VG22DHRZDOGNKYQVMQT5S");
    }

    private UUID invitation(String email) {
        return jdbc.sql("""
                select i.id
                from staff.invitation i
                join staff.account a on a.establishment = i.establishment and a.id = i.account_id
                where a.email = :email
                """).param("email", email).query(UUID.class).single();
    }

    private String token(String email) {
        return portal.getBean(StaffSecrets.class).invitationToken(invitation(email));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("none, " + answer.statusCode());
    }
}
