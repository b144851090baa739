package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.location;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.links.Link.Channel;
import fr.quittance.visitors.Visitor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@PortalTest
@Import(SessionsTest.SignedInPage.class)
class SessionsTest {

    /// A page that only somebody signed in may see.
    @RestController
    static class SignedInPage {

        @GetMapping("/essai")
        String page(Visitor.SignedIn visitor) {
            return visitor.establishment();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    private final String email = newAddress();
    private Visit visit;

    @BeforeEach
    void openAccount() {
        doorstep.forgetCounts();
        doorstep.patientWithAccount(port, email);
        visit = new Visit(port);
    }

    @Test
    void somebody_not_signed_in_is_led_to_the_sign_in_page_and_back() {
        var asked = visit.get("/essai?page=2");

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo("/connexion");
        assertThat(location(signInNow())).isEqualTo("/essai?page=2");
        assertThat(visit.get("/essai").body()).isEqualTo("ch-valmont");
    }

    @Test
    void the_session_gets_a_new_name_when_somebody_signs_in() {
        var before = cookie(visit.get(doorstep.link(doorstep.invoiceFor(newAddress()), Channel.SMS)));
        var after = cookie(signInNow());

        assertThat(before).isNotEqualTo(after);
        assertThat(after)
                .startsWith("__Host-seance=")
                .contains("HttpOnly", "Secure", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }

    private static String cookie(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    @Test
    void signing_out_ends_the_session_everywhere() {
        signInNow();

        var answer = visit.post("/deconnexion");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/connexion?deconnecte");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).hasValue("\"cache\", \"cookies\", \"storage\"");
        assertThat(location(visit.get("/essai"))).startsWith("/connexion");
        assertThat(Jsoup.parse(visit.get("/connexion?deconnecte").body()).text())
                .contains("Vous êtes déconnecté.");
    }

    @Test
    void a_session_that_ended_by_itself_says_why() {
        signInNow();
        doorstep.change("update spring_session set expiry_time = 0, last_access_time = 0");

        var answer = visit.get("/essai");

        assertThat(location(answer)).isEqualTo("/connexion?deconnexion");
        assertThat(Jsoup.parse(visit.get(location(answer)).body()).text())
                .contains("Nous vous avons déconnecté pour protéger vos données."
                        + " Un paiement en cours n'est pas annulé.");
    }

    @Test
    void a_browser_that_asks_for_more_work_is_given_some_and_nobody_may_keep_it() {
        var answer = visit.get("/captcha/defi");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(answer.body()).contains("SHA-256", "maxnumber", "salt", "signature");
    }

    @Test
    void the_captcha_needs_nothing_that_other_pages_forbid() {
        assertThat(policy("/connexion"))
                .isEqualTo(policy("/mot-de-passe-oublie"))
                .contains("worker-src 'self';")
                .doesNotContain("blob:");
    }

    private String policy(String path) {
        return visit.get(path).headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private java.net.http.HttpResponse<String> signInNow() {
        return visit.post("/connexion", signIn(email, "altcha", captcha(visit)));
    }
}
