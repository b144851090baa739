package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.location;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ForgottenPasswordTest {

    private static final String NEW_PASSWORD = "Loutre-Bleue-42";

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    PasswordResets resets;

    @Autowired
    JdbcClient jdbc;

    private final String email = newAddress();
    private Visit visit;

    @BeforeEach
    void openAccount() {
        doorstep.forgetCounts();
        doorstep.patientWithAccount(port, email);
        visit = new Visit(port);
    }

    @Test
    void the_answer_is_the_same_with_and_without_an_account() {
        var known = visit.post("/mot-de-passe-oublie", "email", email);
        var unknown = visit.post("/mot-de-passe-oublie", "email", newAddress());

        assertThat(known.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(Jsoup.parse(known.body()).text())
                .contains("Si cette adresse a un espace, nous venons d'y envoyer un lien.");
    }

    @Test
    void the_link_changes_the_password_signs_in_and_ends_every_other_session() {
        var elsewhere = new Visit(port);
        elsewhere.post("/connexion", signIn(email, "altcha", captcha(elsewhere)));
        var link = askForLink();

        assertThat(visit.get(link).statusCode()).isEqualTo(200);
        var answer = change(link, NEW_PASSWORD);

        assertThat(location(answer)).isEqualTo("/factures");
        assertThat(visit.get("/session").statusCode()).isEqualTo(204);
        assertThat(elsewhere.get("/session").statusCode()).isEqualTo(401);
        var later = new Visit(port);
        assertThat(later.post("/connexion", signIn(email, "altcha", captcha(later)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(location(later.post("/connexion", signIn(email, "motDePasse", NEW_PASSWORD))))
                .isEqualTo("/factures");
        assertThat(doorstep.count(
                        "select count(*) from journal.entry join accounts.account on subject = account.id::text"
                                + " where deed = 'password-changed' and email = ?",
                        email))
                .isEqualTo(1);
    }

    @Test
    void a_link_serves_once_and_takes_the_older_ones_with_it() {
        var older = askForLink();
        var link = askForLink();
        change(link, NEW_PASSWORD);

        for (var used : List.of(link, older)) {
            assertThat(visit.get(used).statusCode()).isEqualTo(410);
            assertThat(change(used, "Loutre-Verte-43").statusCode()).isEqualTo(410);
        }
    }

    @Test
    void a_link_lives_half_an_hour() {
        var link = askForLink();
        doorstep.change("update accounts.proof set expires_at = expires_at - interval '30 minutes'");

        assertThat(change(link, NEW_PASSWORD).statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(visit.get(link).body()).select("h1").text()).isEqualTo("Ce lien n'est plus valable");
    }

    @Test
    void a_wrong_birth_date_changes_nothing_and_five_close_the_link() {
        var link = askForLink();

        var wrong = IntStream.range(0, 5)
                .mapToObj(i -> visit.post(
                        link,
                        "motDePasse",
                        NEW_PASSWORD,
                        "confirmation",
                        NEW_PASSWORD,
                        "jour",
                        "1",
                        "mois",
                        "1",
                        "annee",
                        "1957"))
                .toList();

        assertThat(wrong).extracting(HttpResponse::statusCode).containsOnly(422);
        assertThat(change(link, NEW_PASSWORD).statusCode()).isEqualTo(410);
    }

    @Test
    void the_rules_hold_here_too() {
        var link = askForLink();

        assertThat(Jsoup.parse(change(link, "Jeanne-Dupont-9!").body()).text())
                .contains("Le mot de passe ne doit pas contenir votre nom");
        assertThat(Jsoup.parse(change(link, "court").body()).text())
                .contains("Le mot de passe doit contenir au moins 12 caractères : il en a 5");
        assertThat(location(change(link, NEW_PASSWORD))).isEqualTo("/factures");
    }

    @Test
    void a_locked_account_is_freed() {
        IntStream.range(0, 5)
                .forEach(i -> visit.post(
                        "/connexion",
                        signIn(email, "motDePasse", "Autre-2026-xx!", "altcha", i == 0 ? captcha(visit) : "")));

        change(askForLink(), NEW_PASSWORD);

        assertThat(location(visit.post("/connexion", signIn(email, "motDePasse", NEW_PASSWORD))))
                .isEqualTo("/factures");
    }

    @Test
    void the_database_does_not_hold_the_token() {
        var token = askForLink().substring("/mot-de-passe/".length());

        assertThat(doorstep.count("select count(*) from accounts.password_reset where token_sha256 = ?", token))
                .isZero();
    }

    private String askForLink() {
        visit.post("/mot-de-passe-oublie", "email", email);
        var reset = jdbc.sql("""
                select password_reset.id
                from accounts.password_reset join accounts.account on account.id = account_id
                where email = :email
                order by password_reset.id desc
                limit 1
                """).param("email", email).query(UUID.class).single();
        return "/mot-de-passe/" + resets.token(reset);
    }

    private HttpResponse<String> change(String link, String password) {
        return visit.post(
                link, "motDePasse", password, "confirmation", password, "jour", "27", "mois", "3", "annee", "1957");
    }
}
