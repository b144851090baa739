package fr.quittance.staff.staff;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.staff.DemonstrationStaff;
import fr.quittance.staff.FakeProvider;
import fr.quittance.staff.SampleStaff;
import fr.quittance.visitors.StaffRole;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A hospital whose identity provider is the only door (decision 0117).
@PortalTest
class OnlyDoorTest {

    private static final FakeProvider PROVIDER = new FakeProvider();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @DynamicPropertySource
    static void the_only_door(DynamicPropertyRegistry settings) {
        var provider = "quittance.identity.providers.ch-valmont.";
        settings.add(provider + "name", () -> "l'annuaire du CH");
        settings.add(provider + "issuer", PROVIDER::issuer);
        settings.add(provider + "client-id", () -> "quittance");
        settings.add(provider + "client-secret", () -> "not-a-secret");
        settings.add(provider + "only", () -> "true");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    @Test
    void who_came_by_it_ends_the_session_there_too_with_the_identity_it_signed() {
        var member = SampleStaff.employ(portal, "ch-valmont", StaffRole.CASHIER);
        var visit = new Visit(port);
        var door = location(visit.post("/gestion/connexion/fournisseur"));
        var back = PROVIDER.visit(door, member.id() + "@ch-valmont.example", it -> it);
        visit.get("/gestion/connexion/fournisseur/retour?" + back);
        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(204);

        var out = location(visit.post("/gestion/deconnexion"));

        assertThat(visit.get("/gestion/session").statusCode()).isEqualTo(401);
        assertThat(out.toString()).startsWith(PROVIDER.issuer() + "/logout?").contains("id_token_hint=ey");
        assertThat(location(visit.post("/gestion/deconnexion")))
                .as("once more, signed in as nobody")
                .isEqualTo(URI.create("/gestion/connexion?deconnecte"));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void the_right_password_opens_nothing_and_is_not_asked_for() {
        var visit = new Visit(port);
        var page = Jsoup.parse(visit.get("/gestion/connexion").body());

        assertThat(page.select("input[type=password]")).isEmpty();
        assertThat(page.select("form[action*=fournisseur]")).isNotEmpty();
        assertThat(visit.post(
                                "/gestion/connexion",
                                "email",
                                "nguyen@ch-valmont.example",
                                "motDePasse",
                                DemonstrationStaff.PASSWORD)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/gestion/connexion/code",
                "/gestion/connexion/cle",
                "/gestion/connexion/cle/question",
                "/gestion/invitation/23456789ABCDEFGHJKMNPQRSTV"
            })
    void nor_does_a_code_a_passkey_or_an_invitation(String door) {
        assertThat(new Visit(port).post(door, "code", "000000").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gestion/preuve", "/gestion/preuve/cle", "/gestion/compte/cles"})
    void who_is_in_proves_it_again_and_keeps_keys_nowhere_else(String door) {
        var visit = SampleStaff.signedIn(portal, port, StaffRole.ADMINISTRATOR);

        assertThat(visit.post(door, "code", "000000").statusCode()).isEqualTo(404);
    }
}
