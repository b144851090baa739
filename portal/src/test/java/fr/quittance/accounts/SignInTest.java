package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.location;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link.Channel;
import fr.quittance.passwords.TooManySignIns;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@PortalTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignIn signIn;

    private final String email = newAddress();
    private Invoice invoice;
    private Visit visit;

    @BeforeEach
    void openAccount() {
        doorstep.forgetCounts();
        invoice = doorstep.patientWithAccount(port, email);
        visit = new Visit(port);
    }

    @Test
    void somebody_who_knows_address_password_and_birth_date_sees_their_invoices() {
        var answer =
                visit.post("/connexion", signIn(email.toUpperCase(java.util.Locale.ROOT), "altcha", captcha(visit)));

        assertThat(location(answer)).isEqualTo("/factures");
        assertThat(visit.get("/session").statusCode()).isEqualTo(204);
    }

    @Test
    void somebody_who_came_by_a_link_lands_on_that_invoice() {
        assertThat(location(visit.get(doorstep.link(invoice, Channel.SMS)))).isEqualTo("/connexion");

        var answer = visit.post("/connexion", signIn(email, "altcha", captcha(visit)));

        assertThat(location(answer)).isEqualTo("/factures/" + invoice.number().value());
        assertThat(location(visit.get(doorstep.link(invoice, Channel.SMS))))
                .isEqualTo("/factures/" + invoice.number().value());
    }

    @Test
    void somebody_elses_invoice_is_not_opened_by_a_link_and_ones_own_account() {
        visit.get(doorstep.link(doorstep.patientWithAccount(port, newAddress()), Channel.SMS));

        assertThat(location(visit.post("/connexion", signIn(email, "altcha", captcha(visit)))))
                .isEqualTo("/factures");
    }

    @Test
    void an_unknown_address_a_wrong_password_and_a_wrong_birth_date_get_the_same_answer_to_the_letter() {
        var unknown = newAddress();
        var answers = List.of(
                fail(email, "motDePasse", "Autre-2026-xx!"),
                fail(unknown),
                fail(email, "annee", "1958"),
                fail(unknown, "annee", "1958"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(422);
        assertThat(answers.stream().map(this::withoutWhatWasTyped).distinct().toList())
                .hasSize(1);
        assertThat(Jsoup.parse(answers.getFirst().body())
                        .select("[data-summary]")
                        .text())
                .isEqualTo("L'adresse e-mail, le mot de passe ou la date de naissance ne correspondent pas."
                        + " Vérifiez-les et réessayez.");
    }

    private String withoutWhatWasTyped(HttpResponse<String> answer) {
        return answer.body()
                .replaceAll("value=\"[^\"]*@[^\"]*\"", "")
                .replaceAll("value=\"195[78]\"", "")
                .replaceAll("value=\"[0-9]{10}\\.[^\"]*\"", "");
    }

    /// A try of its own browser, so that only the address is common.
    private HttpResponse<String> fail(String address, String... changes) {
        var somebody = new Visit(port);
        var form = new java.util.ArrayList<>(List.of(changes));
        form.addAll(List.of("altcha", captcha(somebody)));
        return somebody.post("/connexion", signIn(address, form.toArray(String[]::new)));
    }

    @Test
    void a_known_and_an_unknown_address_lock_alike_after_five_failures() {
        for (var address : List.of(email, newAddress())) {
            var bodies = IntStream.range(0, 6)
                    .mapToObj(i -> fail(address, "motDePasse", "Autre-2026-xx!"))
                    .toList();

            assertThat(bodies).extracting(HttpResponse::statusCode).containsExactly(422, 422, 422, 422, 429, 429);
            assertThat(bodies.get(1).body()).doesNotContain("Il vous reste");
            assertThat(Jsoup.parse(bodies.get(2).body()).text()).contains("Il vous reste 2 essais.");
            assertThat(Jsoup.parse(bodies.get(3).body()).text()).contains("Il vous reste 1 essai.");
            assertThat(bodies.get(4).body()).isEqualTo(bodies.get(5).body());
            var locked = Jsoup.parse(bodies.get(4).body());
            assertThat(locked.select("h1").text()).isEqualTo("Trop d'essais");
            assertThat(locked.select("main").text())
                    .containsPattern("La connexion à cette adresse est bloquée jusqu'au .* à .* h ")
                    .contains("Vous pouvez quand même payer");
        }
    }

    @Test
    void a_locked_account_refuses_the_right_password_and_opens_again_later() {
        IntStream.range(0, 5).forEach(i -> fail(email, "motDePasse", "Autre-2026-xx!"));

        var right = fail(email);
        doorstep.change("update accounts.failed_sign_in set locked_until = now() - interval '1 second'"
                + " where locked_until is not null");

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(location(fail(email))).isEqualTo("/factures");
        assertThat(fail(email, "motDePasse", "Autre-2026-xx!").statusCode()).isEqualTo(422);
    }

    @Test
    void who_has_the_mailbox_enters_while_passwords_are_locked() {
        IntStream.range(0, 5).forEach(i -> fail(email, "motDePasse", "Autre-2026-xx!"));

        visit.post("/connexion/code", "email", email, "jour", "27", "mois", "3", "annee", "1957");
        var answer = visit.post("/connexion/code", "code", doorstep.lastCode(email));

        assertThat(location(answer)).isEqualTo("/factures");
        assertThat(location(fail(email))).isEqualTo("/factures");
    }

    @Test
    void the_holder_is_told_once() {
        IntStream.range(0, 8).forEach(i -> fail(email, "motDePasse", "Autre-2026-xx!"));

        assertThat(locks()).isEqualTo(1);
    }

    private long locks() {
        return doorstep.count(
                "select count(*) from journal.entry join accounts.account on subject = account.id::text"
                        + " where deed = 'account-locked' and email = ?",
                email);
    }

    @Test
    void of_fifty_passwords_tried_at_once_five_are_looked_at() throws Exception {
        var address = new EmailAddress(email);
        var tries = IntStream.range(0, 50)
                .mapToObj(i -> (Callable<String>) () -> {
                    try {
                        return signIn.byPassword(
                                        invoice.establishment(),
                                        address,
                                        "Autre-2026-" + i,
                                        java.time.LocalDate.of(1957, 3, 27),
                                        "7f0000")
                                .getClass()
                                .getSimpleName();
                    } catch (TooManySignIns e) {
                        return "sent away";
                    }
                })
                .toList();

        List<String> outcomes;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            outcomes =
                    people.invokeAll(tries).stream().map(it -> it.resultNow()).toList();
        }

        assertThat(outcomes.stream().filter("Refused"::equals).count()).isEqualTo(4);
        assertThat(outcomes.stream().filter("Locked"::equals).count()).isEqualTo(46);
        assertThat(locks()).isEqualTo(1);
    }

    @Test
    void four_failures_are_forgotten_once_the_right_password_is_given() {
        IntStream.range(0, 4).forEach(i -> fail(email, "motDePasse", "Autre-2026-xx!"));

        assertThat(location(fail(email))).isEqualTo("/factures");
        assertThat(fail(email, "motDePasse", "Autre-2026-xx!").body()).doesNotContain("Il vous reste");
    }

    @Test
    void without_a_captcha_no_password_is_looked_at_and_a_code_is_asked() {
        var answer = visit.post("/connexion", signIn(email, "sansScript", "1", "humain", "on", "motDePasse", "faux"));
        var page = visit.get(location(answer));
        var signedIn = visit.post("/connexion/code", "code", doorstep.lastCode(email));

        assertThat(location(answer)).isEqualTo("/connexion/code");
        assertThat(Jsoup.parse(page.body()).select("h1").text()).isEqualTo("Saisissez le code reçu");
        assertThat(location(signedIn)).isEqualTo("/factures");
    }

    @Test
    void a_code_is_asked_without_a_password_and_looks_the_same_for_an_unknown_address() {
        var unknown = newAddress();
        var stranger = new Visit(port);

        var known = visit.post("/connexion/code", "email", email, "jour", "27", "mois", "3", "annee", "1957");
        var other = stranger.post("/connexion/code", "email", unknown, "jour", "27", "mois", "3", "annee", "1957");

        assertThat(location(known)).isEqualTo(location(other));
        assertThat(visit.get("/connexion/code").body().replaceAll("[^ ]••••[^ ]+", ""))
                .isEqualTo(stranger.get("/connexion/code").body().replaceAll("[^ ]••••[^ ]+", ""));
        assertThat(location(visit.post("/connexion/code", "code", doorstep.lastCode(email))))
                .isEqualTo("/factures");
        assertThat(stranger.post("/connexion/code", "code", doorstep.lastCode(unknown))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_right_code_with_a_wrong_birth_date_signs_nobody_in() {
        visit.post("/connexion/code", "email", email, "jour", "28", "mois", "3", "annee", "1957");

        var answer = visit.post("/connexion/code", "code", doorstep.lastCode(email));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(visit.get("/session").statusCode()).isEqualTo(401);
    }

    @Test
    void the_fourth_message_to_one_address_waits() {
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> new Visit(port)
                        .post("/connexion/code", "email", email, "jour", "27", "mois", "3", "annee", "1957")
                        .statusCode())
                .toList();

        assertThat(answers).containsExactly(303, 303, 303, 429);
    }

    @Test
    void one_network_cannot_try_for_ever() {
        var answer = IntStream.range(0, 101)
                .mapToObj(i -> new Visit(port)
                        .post("/connexion/code", "code", "000000")
                        .statusCode())
                .reduce((a, b) -> b);

        assertThat(answer).contains(429);
    }

    @Test
    void a_hash_of_weaker_parameters_is_made_again_when_its_owner_signs_in() {
        jdbc.sql("update accounts.account set password_hash = :hash where email = :email")
                .param("hash", new Argon2PasswordEncoder(16, 32, 1, 8192, 1).encode(Doorstep.PASSWORD))
                .param("email", email)
                .update();

        assertThat(location(fail(email))).isEqualTo("/factures");
        assertThat(jdbc.sql("select password_hash from accounts.account where email = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .contains("m=19456");
    }
}
