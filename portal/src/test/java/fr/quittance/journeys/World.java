package fr.quittance.journeys;

import fr.quittance.Application;
import fr.quittance.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The portal, whole, and beside it the simulators in a process of their own: a hospital drops files, mails and SMS
/// really travel, the payment platform is on another origin. Started once for all journeys.
final class World {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static @Nullable World started;

    private final JsonNode ports;
    private final String portal;
    private final FaultyWire faults;
    private final ConfigurableApplicationContext application;

    private World() throws IOException {
        var folder = Files.createTempDirectory("quittance-journeys");
        var portalPort = freePort();
        portal = "http://localhost:" + portalPort;
        ports = startSimulators(folder, portal);
        faults = FaultyWire.to("http://localhost:" + ports.get("paysim").asInt());
        application = new SpringApplicationBuilder(Application.class)
                .profiles("demo", "test")
                .run(arguments(folder, portalPort));
    }

    static synchronized World get() {
        if (started == null) {
            try {
                started = new World();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return started;
    }

    /// The simulators, on free ports; they end with these tests.
    static JsonNode startSimulators(Path folder, String portal) throws IOException {
        var jar = Path.of("../simulators/target/simulators.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("The simulators are not built: bin/test builds them first");
        }
        var portsFile = folder.resolve("ports.json");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--simulators.web-port=0",
                        "--simulators.paysim-port=0",
                        "--simulators.smtp-port=0",
                        "--simulators.smpp-port=0",
                        "--simulators.portal-url=" + portal,
                        "--simulators.drop-folder=" + folder.resolve("depots"),
                        "--simulators.ports-file=" + portsFile)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("simulators.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Awaitility.await("the simulators").atMost(Duration.ofSeconds(90)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("simulators.log")));
            }
            return Files.exists(portsFile);
        });
        return JSON.readTree(Files.readString(portsFile));
    }

    private String[] arguments(Path folder, int portalPort) {
        var more = new java.util.ArrayList<>(faults.settings());
        more.add("--quittance.database.url=" + TestDatabase.freshUrl());
        return settings(ports, folder, portalPort, more.toArray(String[]::new));
    }

    /// The settings of a portal that lives in this world.
    static String[] settings(JsonNode ports, Path folder, int portalPort, String... more) {
        var paysim = "http://localhost:" + ports.get("paysim").asInt();
        var settings = new java.util.ArrayList<>(List.of(
                "--server.port=" + portalPort,
                "--management.server.port=0",
                "--spring.mail.port=" + ports.get("smtp").asInt(),
                "--quittance.notices.smpp.port=" + ports.get("smpp").asInt(),
                "--quittance.intake.folder=" + folder.resolve("depots"),
                "--quittance.journal.anchors=" + folder.resolve("anchors"),
                "--quittance.establishments.ch-valmont.base-url=http://localhost:" + portalPort,
                "--quittance.establishments.clinique-des-tilleuls.base-url=http://tilleuls.localhost:" + portalPort,
                "--quittance.establishments.ch-rochebrune.base-url=http://rochebrune.localhost:" + portalPort));
        for (var hospital : List.of("ch-valmont", "clinique-des-tilleuls", "ch-rochebrune")) {
            var contract = "--quittance.payments.contracts." + hospital + ".paytweak.";
            settings.add(contract + "base-url=" + paysim + "/v1/");
            settings.add(contract + "page-origin=" + paysim);
        }
        var contracts = "--quittance.payments.contracts.";
        settings.addAll(List.of(
                contracts + "clinique-du-lac.stripe.base-url=" + paysim + "/stripe",
                contracts + "clinique-du-lac.stripe.page-origin=" + paysim,
                contracts + "polyclinique-des-ormes.lyra.form-url=" + paysim + "/lyra/vads-payment/",
                contracts + "polyclinique-des-ormes.lyra.api-url=" + paysim + "/lyra/api-payment/V4/",
                contracts + "hopital-de-la-baie.payfip.service-url=" + paysim + "/payfip/tpa/services/securite",
                contracts + "hopital-de-la-baie.payfip.page-url=" + paysim + "/payfip/tpa/paiementws.web"));
        var homes = "--quittance.establishments.";
        settings.addAll(List.of(
                homes + "clinique-du-lac.base-url=http://127.0.0.11:" + portalPort,
                homes + "polyclinique-des-ormes.base-url=http://127.0.0.12:" + portalPort,
                homes + "hopital-de-la-baie.base-url=http://127.0.0.13:" + portalPort));
        settings.addAll(List.of(more));
        // An option given twice would have both values.
        var last = new java.util.LinkedHashMap<String, String>();
        settings.forEach(it -> last.put(it.substring(0, it.indexOf('=')), it));
        return last.values().toArray(String[]::new);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String portal() {
        return portal;
    }

    /// The wire between the portal and the platforms.
    FaultyWire faults() {
        return faults;
    }

    <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    JdbcClient database() {
        return application.getBean(JdbcClient.class);
    }

    /// Leaves an invoice in the drop folder, as the hospital's billing software would.
    ///
    /// @param overrides columns of the index with the values they should have
    /// @return the invoice's number
    String drop(String establishment, String persona, String variant, Map<String, String> overrides) {
        var answer = simulators(
                "POST",
                "/api/hospital/drops",
                Map.of(
                        "establishment", establishment,
                        "count", 1,
                        "persona", persona,
                        "variant", variant,
                        "overrides", overrides));
        return answer.get("invoices").get(0).asString();
    }

    /// The newest mail to somebody that mentions a text, once it has come.
    JsonNode mail(String to, String text) {
        return await("a mail to " + to + " about " + text, () -> {
            for (var mail : list("/api/mails?to=" + to)) {
                if (mail.get("text").asString().contains(text)
                        || mail.get("subject").asString().contains(text)) {
                    return mail;
                }
            }
            return null;
        });
    }

    /// The newest SMS to somebody that mentions a text, once it has come.
    JsonNode sms(String to, String text) {
        return await("an SMS to " + to + " about " + text, () -> {
            for (var sms : list("/api/sms?to=" + to)) {
                if (sms.get("text").asString().contains(text)) {
                    return sms;
                }
            }
            return null;
        });
    }

    /// The link of a message whose path starts so.
    String link(JsonNode message, String path) {
        for (var link : message.get("links")) {
            if (URI.create(link.asString().replace(" ", "%20")).getPath() != null
                    && link.asString().matches("http://([a-z]+[.])?localhost:[0-9]+" + path + ".*")) {
                return link.asString();
            }
        }
        throw new AssertionError("No link to " + path + " in " + message.get("links"));
    }

    /// What the platform really took for an invoice, in its own books.
    List<JsonNode> transactions(String invoice) {
        return links(invoice).stream()
                .flatMap(link -> list("/api/paysim/transactions").stream()
                        .filter(it -> it.get("order_id").equals(link.get("order_id"))))
                .toList();
    }

    /// The orders the platform has for an invoice.
    List<JsonNode> links(String invoice) {
        return list("/api/paysim/links").stream()
                .filter(link -> link.get("freetext").asString("").contains(invoice))
                .toList();
    }

    void platform(Map<String, Object> behaviour) {
        simulators("PUT", "/api/paysim/behaviour", behaviour);
    }

    JsonNode simulators(String method, String path, @Nullable Object body) {
        try {
            var publisher =
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://localhost:" + ports.get("web").asInt() + path))
                            .header("Content-Type", "application/json")
                            .method(method, publisher)
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new AssertionError(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<JsonNode> list(String path) {
        return List.copyOf(simulators("GET", path, null).values());
    }

    private interface Look<T> {
        @Nullable
        T now();
    }

    private static <T> T await(String what, Look<T> look) {
        var found = Awaitility.await(what)
                .atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .until(look::now, Objects::nonNull);
        return Objects.requireNonNull(found);
    }
}
