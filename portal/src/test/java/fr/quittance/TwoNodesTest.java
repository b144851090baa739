package fr.quittance;

import static fr.quittance.accounts.Doorstep.captcha;
import static fr.quittance.accounts.Doorstep.newAddress;
import static fr.quittance.accounts.Doorstep.signIn;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.accounts.Doorstep;
import fr.quittance.establishments.Choice;
import fr.quittance.establishments.Choices;
import fr.quittance.establishments.Establishments;
import fr.quittance.links.Link.Channel;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes on one database are one portal: the proxy may send each request to either.
@PortalTest
@TestMethodOrder(OrderAnnotation.class)
class TwoNodesTest {

    private static final Duration SERVE_ON = Duration.ofSeconds(2);

    private static @Nullable ConfigurableApplicationContext other;

    @LocalServerPort
    int port;

    @Autowired
    Doorstep doorstep;

    @Autowired
    Choices choices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @BeforeEach
    void forgetCounts() {
        doorstep.forgetCounts();
    }

    /// The second node, started when it is first needed.
    private ConfigurableApplicationContext other() {
        if (other == null) {
            other = new SpringApplicationBuilder(Application.class)
                    .profiles("demo", "test")
                    .run(
                            "--server.port=0",
                            "--quittance.guard.serve-on=" + SERVE_ON.toSeconds() + "s",
                            same("quittance.database.url"),
                            same("quittance.database.username"),
                            same("quittance.intake.folder"),
                            same("quittance.journal.anchors"));
        }
        return other;
    }

    private String same(String setting) {
        return "--" + setting + "=" + settings.getProperty(setting);
    }

    @AfterAll
    static void stopIt() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    private int otherPort() {
        return Objects.requireNonNull(((WebServerApplicationContext) other()).getWebServer())
                .getPort();
    }

    @Test
    void somebody_signed_in_at_one_is_signed_in_at_the_other_and_signed_out_at_both() {
        var email = newAddress();
        var invoice = doorstep.patientWithAccount(port, email);
        var here = new Visit(port);
        var cookie = session(here.post("/connexion", signIn(email, "altcha", captcha(here))));
        var there = new Visit(otherPort()).with("__Host-seance", cookie);

        assertThat(there.get("/factures").body()).contains(invoice.number().toString());

        there.post("/deconnexion");
        assertThat(here.get("/factures").statusCode()).isEqualTo(303);
    }

    @Test
    void a_link_made_by_one_opens_at_the_other() {
        var link = doorstep.link(doorstep.invoiceFor(newAddress()), Channel.MAIL);

        assertThat(Doorstep.location(new Visit(otherPort()).get(link))).isEqualTo("/premiere-connexion");
    }

    @Test
    void tries_at_one_count_at_the_other() {
        for (int i = 0; i < 5; i++) {
            var node = new Visit(i % 2 == 0 ? port : otherPort());
            assertThat(node.post("/code", "code", "2222222222").statusCode()).isEqualTo(422);
        }

        assertThat(new Visit(port).post("/code", "code", "2222222222").statusCode())
                .isEqualTo(429);
        assertThat(new Visit(otherPort()).post("/code", "code", "2222222222").statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_captcha_given_by_one_serves_once_at_the_other() {
        var solved = captcha(new Visit(port));

        assertThat(firstConnection(otherPort(), solved)).isEqualTo(303);
        assertThat(firstConnection(port, solved)).isNotEqualTo(303);
    }

    private int firstConnection(int node, String solved) {
        var email = newAddress();
        var visit = new Visit(node);
        visit.get(doorstep.link(doorstep.invoiceFor(email), Channel.MAIL));
        return visit.post("/premiere-connexion", Doorstep.firstConnection(email, "altcha", solved))
                .statusCode();
    }

    @Test
    void what_a_hospital_decides_at_one_is_known_to_the_other_within_two_seconds() {
        var version = choices.versions(VALMONT, "identity").size() + 1;
        var before = other().getBean(Establishments.class).get(VALMONT).phone();

        choices.add(new Choice(
                VALMONT, "identity", version, Map.of("phone", "04 65 71 00 98"), null, "Mme Nguyen", Instant.now()));

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> other().getBean(Establishments.class)
                        .get(VALMONT)
                        .phone()
                        .equals("04 65 71 00 98"));
        choices.add(new Choice(
                VALMONT, "identity", version + 1, Map.of("phone", before), null, "Mme Nguyen", Instant.now()));
    }

    @Test
    void the_books_are_checked_once_a_night_and_not_once_for_each_node() {
        var before = doorstep.count("select count(*) from books.check where establishment = 'ch-valmont'");

        doorstep.change("update scheduled_tasks set execution_time = now() where task_name = 'books-check'");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> doorstep.count("select count(*) from scheduled_tasks where task_name = 'books-check'"
                                + " and not picked and execution_time > now() and last_success is not null")
                        == 1);
        assertThat(doorstep.count("select count(*) from books.check where establishment = 'ch-valmont'"))
                .isEqualTo(before + 1);
    }

    @Test
    void the_keys_of_the_first_are_those_the_second_is_compared_with() {
        assertThat(jdbc.sql("select setting from guard.known_key")
                        .query(String.class)
                        .list())
                .contains("quittance.links.key", "quittance.journal.key", "quittance.staff.key");
    }

    @Test
    @Order(Integer.MAX_VALUE) // No other story needs another node after it.
    void a_node_told_to_stop_says_so_to_the_proxy_and_goes_on_serving_for_a_while() {
        var visit = new Visit(otherPort());
        assertThat(visit.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");

        var stopped = CompletableFuture.runAsync(TwoNodesTest::stopIt);

        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(SERVE_ON)
                .until(() -> visit.get("/readyz").statusCode() == 503);
        assertThat(visit.get("/aide").statusCode()).isEqualTo(200);
        assertThat(visit.post("/code", "code", "2222222222").statusCode()).isEqualTo(422);
        assertThat(stopped).succeedsWithin(Duration.ofSeconds(40));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("__Host-seance="))
                .map(it -> it.substring("__Host-seance=".length(), it.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
