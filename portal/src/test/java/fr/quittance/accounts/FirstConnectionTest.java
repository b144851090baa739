package fr.quittance.accounts;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.firstConnection;
import static fr.quittance.accounts.Doorstep.location;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.not;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import fr.quittance.links.Link.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class FirstConnectionTest {

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    LinkedPatients linkedPatients;

    @Autowired
    Mistakes mistakes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String email = newAddress();
    private Visit visit;

    @BeforeEach
    void arrive() {
        visit = new Visit(port);
        doorstep.forgetCounts();
    }

    @Test
    void a_patient_who_opens_the_link_of_the_mail_chooses_a_password_and_lands_on_the_invoice() {
        var invoice = doorstep.invoiceFor(email);

        assertThat(location(visit.get(doorstep.link(invoice, Channel.MAIL)))).isEqualTo("/premiere-connexion");
        var page = Jsoup.parse(visit.get("/premiere-connexion").body());
        var answer = visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));

        assertThat(page.title()).isEqualTo("Première connexion – Mon espace patient – CH Valmont");
        assertThat(page.select("#email").val()).isEqualTo(email);
        assertThat(page.text()).contains("C'est l'adresse donnée pendant votre séjour.");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/factures/" + invoice.number().value() + "?bienvenue");
        assertThat(visit.get("/session").statusCode()).isEqualTo(204);
    }

    @Test
    void opening_the_link_ten_times_changes_nothing() {
        var invoice = doorstep.invoiceFor(email);
        var link = doorstep.link(invoice, Channel.MAIL);

        IntStream.range(0, 10).forEach(i -> new Visit(port).get(link));

        assertThat(location(visit.get(link))).isEqualTo("/premiere-connexion");
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", email))
                .isZero();
    }

    @Test
    void who_came_by_sms_is_shown_no_address_and_proves_the_one_they_type() {
        var invoice = doorstep.invoiceFor(email);
        visit.get(doorstep.link(invoice, Channel.SMS));

        var page = Jsoup.parse(visit.get("/premiere-connexion").body());
        var answer = visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var codePage = Jsoup.parse(visit.get(location(answer)).body());
        var opened = visit.post("/premiere-connexion/code", "code", readable(doorstep.lastCode(email)));

        assertThat(page.select("#email").val()).isEmpty();
        assertThat(page.text()).contains("Nous y enverrons un code de vérification.");
        assertThat(location(answer)).isEqualTo("/premiere-connexion/code");
        assertThat(codePage.text())
                .contains("Nous avons envoyé un code à 6 chiffres à p••••")
                .doesNotContain(email);
        assertThat(location(opened)).isEqualTo("/factures/" + invoice.number().value() + "?bienvenue");
    }

    private static String readable(String code) {
        return " " + code.substring(0, 3) + " " + code.substring(3);
    }

    @Test
    void a_changed_address_is_proved_by_a_code_before_the_account_opens() {
        var invoice = doorstep.invoiceFor(email);
        var other = newAddress();
        visit.get(doorstep.link(invoice, Channel.MAIL));

        var answer = visit.post("/premiere-connexion", firstConnection(other, "altcha", captcha(visit)));

        assertThat(location(answer)).isEqualTo("/premiere-connexion/code");
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", other))
                .isZero();
        assertThat(location(visit.post("/premiere-connexion/code", "code", doorstep.lastCode(other))))
                .startsWith("/factures/");
    }

    @Test
    void without_javascript_the_box_is_plain_and_a_code_does_the_rest() {
        var invoice = doorstep.invoiceFor(email);
        visit.get(doorstep.link(invoice, Channel.MAIL));

        var unticked = visit.post("/premiere-connexion", firstConnection(email, "sansScript", "1"));
        var ticked = visit.post("/premiere-connexion", firstConnection(email, "sansScript", "1", "humain", "on"));
        var opened = visit.post("/premiere-connexion/code", "code", doorstep.lastCode(email));

        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unticked.body()).text()).contains("Cochez la case « Je suis un humain »");
        assertThat(location(ticked)).isEqualTo("/premiere-connexion/code");
        assertThat(location(opened)).isEqualTo("/factures/" + invoice.number().value() + "?bienvenue");
    }

    @Test
    void a_trap_filled_in_asks_for_a_code_even_with_the_captcha() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));

        var answer = visit.post(
                "/premiere-connexion", firstConnection(email, "altcha", captcha(visit), "site", "http://spam.example"));

        assertThat(location(answer)).isEqualTo("/premiere-connexion/code");
    }

    @Test
    void a_captcha_is_good_once() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));
        var proof = captcha(visit);
        visit.post("/premiere-connexion", firstConnection(email, "altcha", proof));
        var other = newAddress();
        var secondVisit = new Visit(port);
        secondVisit.get(doorstep.link(doorstep.invoiceFor(other), Channel.MAIL));

        var replayed = secondVisit.post("/premiere-connexion", firstConnection(other, "altcha", proof));
        var forged = secondVisit.post("/premiere-connexion", firstConnection(other, "altcha", "bm9u"));

        assertThat(replayed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(replayed.body()).text())
                .contains("La vérification n'a pas abouti. Cochez à nouveau la case, ou demandez un code");
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", other))
                .isZero();
    }

    @Test
    void every_field_left_empty_is_said_twice_in_the_same_words() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.SMS));

        var answer = visit.post("/premiere-connexion", "email", "", "motDePasse", "", "jour", "27", "annee", "1957");
        var page = Jsoup.parse(answer.body());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.title()).startsWith("Erreur : ");
        assertThat(page.select(".summary a").eachText())
                .containsExactly(
                        "Saisissez votre adresse e-mail",
                        "Choisissez un mot de passe",
                        "La date de naissance doit comporter un mois",
                        "Cochez la case pour accepter les conditions générales");
        assertThat(page.select("p.error").eachText())
                .allSatisfy(error -> assertThat(error).startsWith("Erreur : "))
                .hasSize(4);
        assertThat(page.select("#mois").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#jour").hasAttr("aria-invalid")).isFalse();
        assertThat(page.select("#jour").val()).isEqualTo("27");
    }

    @Test
    void what_people_are_told_to_correct_is_counted_by_day_field_and_error_and_nothing_of_them_is_kept() {
        doorstep.change("delete from accounts.mistake");
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));
        visit.post("/premiere-connexion", "email", "", "motDePasse", "Tilleul-2", "jour", "27", "annee", "1957");
        visit.post("/premiere-connexion", "email", "", "motDePasse", "Tilleul-3", "jour", "27", "annee", "1957");
        visit.post("/premiere-connexion", firstConnection(email, "altcha", "bm9u"));
        for (int i = 0; i < 3; i++) {
            visit.post("/premiere-connexion", firstConnection(email, "annee", "1958", "altcha", captcha(visit)));
        }

        assertThat(mistakes())
                .containsExactly(
                        "ch-valmont cgu accounts.terms-unticked 2",
                        "ch-valmont email accounts.email-empty 2",
                        "ch-valmont humain accounts.human-failed 1",
                        "ch-valmont jour accounts.birth-date-wrong 3",
                        "ch-valmont mdp passwords.short 2",
                        "ch-valmont mois accounts.birth-date-missing 2");
        assertThat(doorstep.count("select count(*) from accounts.mistake where day <> cast("
                        + "now() at time zone 'Europe/Paris' as date)"))
                .isZero();
    }

    private List<String> mistakes() {
        return jdbc.sql("select concat_ws(' ', establishment, field, said, times) from accounts.mistake order by 1")
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void a_count_that_cannot_be_written_keeps_nobody_from_the_page() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));

        var answer = transaction.execute(status -> {
            jdbc.sql("lock table accounts.mistake in exclusive mode").update();
            return visit.post("/premiere-connexion", "email", "");
        });

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Saisissez votre adresse e-mail");
    }

    @Test
    void mistakes_are_forgotten_after_thirteen_months() {
        doorstep.change("delete from accounts.mistake");
        doorstep.change("insert into accounts.mistake values"
                + " ('ch-valmont', current_date - interval '14 months', 'mdp', 'passwords.empty', 9),"
                + " ('ch-valmont', current_date - interval '12 months', 'mdp', 'passwords.empty', 4)");

        mistakes.forgetOld();

        assertThat(mistakes()).containsExactly("ch-valmont mdp passwords.empty 4");
    }

    @Test
    void what_was_typed_is_kept_but_not_the_passwords() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));

        var page = Jsoup.parse(visit.post(
                        "/premiere-connexion",
                        firstConnection(email, "confirmation", "autre", "altcha", captcha(visit)))
                .body());

        assertThat(page.text()).contains("Les deux mots de passe sont différents");
        assertThat(page.select("#email").val()).isEqualTo(email);
        assertThat(page.select("#mois").val()).isEqualTo("mars");
        assertThat(page.select("#cgu").hasAttr("checked")).isTrue();
        assertThat(page.html()).doesNotContain(Doorstep.PASSWORD);
    }

    @Test
    void the_third_wrong_birth_date_closes_the_space_even_to_the_right_one_but_the_bill_can_be_paid() {
        var invoice = doorstep.invoiceFor(email);
        var link = doorstep.link(invoice, Channel.MAIL);
        visit.get(link);
        var wrong = firstConnection(email, "annee", "1958", "altcha", captcha(visit));

        var first = visit.post("/premiere-connexion", wrong);
        visit.post("/premiere-connexion", wrong);
        var third = visit.post("/premiere-connexion", wrong);
        var right = visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));

        assertThat(Jsoup.parse(first.body()).text()).contains("Si la facture n'est pas pour vous, dites-le-nous");
        for (var locked : List.of(third, right, visit.follow(visit.get(link)))) {
            var page = Jsoup.parse(locked.body());
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(page.select("h1").text()).isEqualTo("Trop d'essais");
            assertThat(page.text()).contains("appelez-nous au 04 65 71 00 00", "Vous pouvez quand même payer");
            var pay = visit.get(page.select("a.button").attr("href"));
            assertThat(pay.statusCode()).isEqualTo(200);
            assertThat(pay.body()).contains("84,50");
        }
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", email))
                .isZero();
    }

    @Test
    void of_many_birth_dates_at_once_three_are_looked_at() throws Exception {
        var invoice = doorstep.invoiceFor(email);
        visit.get(doorstep.link(invoice, Channel.MAIL));
        var linked = doorstep.linked(invoice);
        var guesses = IntStream.range(1900, 1940)
                .mapToObj(year ->
                        (Callable<LinkedPatients.Match>) () -> linkedPatients.match(linked, LocalDate.of(year, 3, 27)))
                .toList();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(people.invokeAll(guesses).stream()
                            .map(Future::resultNow)
                            .filter(LinkedPatients.Match.Wrong.class::isInstance))
                    .hasSize(3);
        }
    }

    @Test
    void a_password_with_the_patients_name_is_refused_once_the_birth_date_is_right() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));

        var answer = visit.post(
                "/premiere-connexion",
                firstConnection(
                        email,
                        "motDePasse",
                        "Durand-Zebu-42!",
                        "confirmation",
                        "Durand-Zebu-42!",
                        "altcha",
                        captcha(visit)));

        assertThat(Jsoup.parse(answer.body()).select(".summary a").eachText())
                .containsExactly("Le mot de passe ne doit pas contenir votre nom");
    }

    @Test
    void an_address_that_has_an_account_sees_the_same_and_the_patient_joins_it() {
        doorstep.patientWithAccount(port, email);
        var invoice = doorstep.invoiceFor(newAddress());
        var unknown = newAddress();
        visit.get(doorstep.link(invoice, Channel.SMS));
        var stranger = new Visit(port);
        stranger.get(doorstep.link(doorstep.invoiceFor(newAddress()), Channel.SMS));

        var known = visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var other = stranger.post("/premiere-connexion", firstConnection(unknown, "altcha", captcha(stranger)));

        assertThat(location(known)).isEqualTo(location(other)).isEqualTo("/premiere-connexion/code");
        assertThat(visit.get("/premiere-connexion/code").body().replaceAll("[^ ]••••[^ ]+", ""))
                .isEqualTo(stranger.get("/premiere-connexion/code").body().replaceAll("[^ ]••••[^ ]+", ""));
        assertThat(location(visit.post("/premiere-connexion/code", "code", doorstep.lastCode(email))))
                .isEqualTo("/factures/" + invoice.number().value());
        assertThat(doorstep.count(
                        "select count(*) from accounts.account_patient join accounts.account on id = account_id where email = ?",
                        email))
                .isEqualTo(2);
    }

    @Test
    void a_patient_who_has_an_account_is_sent_to_sign_in_and_nobody_opens_a_second_one() {
        var invoice = doorstep.patientWithAccount(port, email);
        var other = newAddress();

        assertThat(location(visit.get(doorstep.link(invoice, Channel.SMS)))).isEqualTo("/connexion");
        visit.post("/premiere-connexion", firstConnection(other, "altcha", captcha(visit)));
        var answer = visit.post("/premiere-connexion/code", "code", doorstep.lastCode(other));

        assertThat(location(answer)).isEqualTo("/connexion?existe");
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", other))
                .isZero();
    }

    @Test
    void a_code_is_right_once_and_in_no_other_browser() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.SMS));
        visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var code = doorstep.lastCode(email);

        assertThat(location(new Visit(port).post("/premiere-connexion/code", "code", code)))
                .isEqualTo("/premiere-connexion");
        assertThat(location(visit.post("/premiere-connexion/code", "code", code)))
                .startsWith("/factures/");
        assertThat(location(visit.post("/premiere-connexion/code", "code", code)))
                .isEqualTo("/premiere-connexion");
        assertThat(doorstep.count("select count(*) from accounts.account where email = ?", email))
                .isEqualTo(1);
    }

    @Test
    void after_five_wrong_codes_the_right_one_is_refused() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.SMS));
        visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var code = doorstep.lastCode(email);

        var wrong = visit.post("/premiere-connexion/code", "code", not(code));
        IntStream.range(0, 4).forEach(i -> visit.post("/premiere-connexion/code", "code", not(code)));
        var right = visit.post("/premiere-connexion/code", "code", code);

        assertThat(Jsoup.parse(wrong.body()).select(".summary a").eachText())
                .containsExactly("Ce code n'est pas le bon. Vérifiez-le ou demandez-en un autre");
        assertThat(right.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(visit.post("/premiere-connexion/code", "code", "12")
                                .body())
                        .text())
                .contains("Saisissez les 6 chiffres du code");
    }

    @Test
    void an_expired_code_is_replaced_by_another() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.SMS));
        visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var old = doorstep.lastCode(email);
        doorstep.change(
                "update accounts.proof set expires_at = now() - interval '1 second'"
                        + " where id in (select id from accounts.challenge where email = ?)",
                email);

        var answer = visit.post("/premiere-connexion/code", "code", old);

        assertThat(Jsoup.parse(answer.body()).text()).contains("Ce code a expiré. Nous venons d'en envoyer un autre");
        assertThat(doorstep.lastCode(email)).isNotEqualTo(old);
        assertThat(location(visit.post("/premiere-connexion/code", "code", doorstep.lastCode(email))))
                .startsWith("/factures/");
    }

    @Test
    void another_code_may_be_asked_for_after_a_minute() {
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.SMS));
        visit.post("/premiere-connexion", firstConnection(email, "altcha", captcha(visit)));
        var first = doorstep.lastChallenge(email);

        visit.post("/premiere-connexion/code/renvoi");
        var tooEarly = doorstep.lastChallenge(email);
        doorstep.change(
                "update accounts.proof set created_at = created_at - interval '61 seconds'"
                        + " where id in (select id from accounts.challenge where email = ?)",
                email);
        var answer = visit.post("/premiere-connexion/code/renvoi");

        assertThat(tooEarly).isEqualTo(first);
        assertThat(location(answer)).isEqualTo("/premiere-connexion/code?renvoye");
        assertThat(doorstep.lastChallenge(email)).isNotEqualTo(first);
    }

    @Test
    void a_link_that_opens_nothing_leads_to_the_page_that_says_so() {
        var invoice = doorstep.invoiceFor(email);
        var link = doorstep.link(invoice, Channel.MAIL);
        doorstep.change(
                "update links.link set expires_at = now() where invoice_id = ?",
                invoice.id().value());

        var closed = location(visit.get(link));
        assertThat(closed).startsWith("/payer/");
        assertThat(visit.get(closed).statusCode()).isEqualTo(410);
        assertThat(location(visit.get("/e/n-importe-quoi-d-assez-long"))).isEqualTo("/p/n-importe-quoi-d-assez-long");
        assertThat(location(visit.get("/premiere-connexion"))).isEqualTo("/connexion");
    }
}
