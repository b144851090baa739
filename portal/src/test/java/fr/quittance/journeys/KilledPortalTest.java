package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The portal on its own PostgreSQL, killed by SIGKILL in the middle of its work, and started again on the same folder.
class KilledPortalTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder = Files.createTempDirectory("quittance-killed");
    private final int port = World.freePort();
    private final int postgresPort = World.freePort();
    private final JsonNode ports = World.startSimulators(folder, "http://localhost:" + port);
    private @Nullable Process portal;

    KilledPortalTest() throws IOException {}

    @AfterEach
    void stop() throws InterruptedException {
        if (portal != null) {
            portal.destroy();
            portal.waitFor();
        }
    }

    @Test
    void loses_no_invoice_no_message_and_no_payment_and_does_nothing_twice() throws Exception {
        start();
        drop(30);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count("invoices.invoice") > 3);
        kill();
        drop(10);
        start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> mailsByInvoice().size() == 40);

        assertThat(count("invoices.invoice")).isEqualTo(40);
        assertThat(mailsByInvoice().values())
                .allSatisfy(ids ->
                        assertThat(List.copyOf(java.util.Set.copyOf(ids))).hasSize(1));

        var link = link(mails().getFirst());
        var visit = new fr.quittance.Visit(port);
        var pay = visit.get(link).headers().firstValue("Location").orElseThrow();
        var platform =
                visit.post(pay + "/paiement").headers().firstValue("Location").orElseThrow();
        kill();
        pays(platform);
        start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> database()
                                .sql("select count(*) from invoices.invoice where state = 'PAID'")
                                .query(Long.class)
                                .single()
                        == 1);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> count("receipts.receipt") == 2);

        assertThat(simulators("GET", "/api/paysim/transactions", null).size()).isEqualTo(1);
        assertThat(count("payments.capture")).isEqualTo(1);
    }

    private void start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "fr.quittance.Application",
                "--spring.profiles.active=demo"));
        command.addAll(List.of(World.settings(
                ports,
                folder,
                port,
                "--quittance.database.folder=" + folder.resolve("postgres"),
                "--quittance.database.port=" + postgresPort)));
        portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("portal.log").toFile()))
                .start();
        Awaitility.await("the portal")
                .atMost(Duration.ofSeconds(120))
                .ignoreExceptions()
                .until(() -> HTTP.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/aide"))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200);
    }

    private void kill() throws InterruptedException {
        if (portal != null) {
            portal.destroyForcibly().waitFor();
        }
    }

    private void drop(int invoices) {
        simulators(
                "POST",
                "/api/hospital/drops",
                Map.of("establishment", "ch-valmont", "count", invoices, "variant", "email-only"));
    }

    private static void pays(String platform) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(platform))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", platform.replaceFirst("(https?://[^/]+).*", "$1"))
                        .POST(BodyPublishers.ofString("number=4970100000000000&expiry=12%2F30&code=123"))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isIn(200, 303);
    }

    private List<JsonNode> mails() {
        return List.copyOf(simulators("GET", "/api/mails", null).values());
    }

    /// The Message-IDs of the mails about each invoice. A kill between sending and writing it down sends the same
    /// message again, under the same Message-ID, which mailboxes show once.
    private Map<String, List<String>> mailsByInvoice() {
        var byInvoice = new java.util.TreeMap<String, List<String>>();
        for (var mail : mails()) {
            var number = mail.get("text").asString().replaceAll("(?s).*Numéro de facture : (\\S+).*", "$1");
            byInvoice
                    .computeIfAbsent(number, it -> new ArrayList<>())
                    .add(mail.get("messageId").asString());
        }
        return byInvoice;
    }

    private String link(JsonNode mail) {
        return mail.get("links")
                .valueStream()
                .map(JsonNode::asString)
                .filter(it -> it.contains("/p/"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return database().sql("select count(*) from " + table).query(Long.class).single();
    }

    private JdbcClient database() {
        var source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://localhost:" + postgresPort + "/postgres?user=postgres");
        return JdbcClient.create(source);
    }

    private JsonNode simulators(String method, String path, @Nullable Object body) {
        try {
            var json = JsonMapper.shared();
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + ports.get("web").asInt() + path))
                            .header("Content-Type", "application/json")
                            .method(
                                    method,
                                    body == null
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(json.writeValueAsString(body)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).describedAs(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
