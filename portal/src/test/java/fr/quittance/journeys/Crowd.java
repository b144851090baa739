package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Patients who pay from the links in their mails and insist when nobody answers, at a platform whose
/// callbacks are lost (20 %), repeated (30 %), late (20 %) or in disorder (10 %).
final class Crowd {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Manner EAGER = new Manner(Duration.ofMinutes(10), Duration.ofSeconds(5), 4);
    private static final Duration KNOCKS_AGAIN = Duration.ofMillis(200);

    private final JsonNode ports;
    private final int port;
    private final Random random;
    private final Manner manner;

    Crowd(JsonNode ports, int port, long seed) {
        this(ports, port, seed, EAGER);
    }

    /// How they insist.
    ///
    /// @param patience how long before giving up
    /// @param pressesAgain how long after « Payer » was answered and led nowhere: an invoice may be pressed
    ///     thirty times an hour
    /// @param atOnce how many people pay at the same time
    record Manner(Duration patience, Duration pressesAgain, int atOnce) {}

    Crowd(JsonNode ports, int port, long seed, Manner manner) {
        this.ports = ports;
        this.port = port;
        this.manner = manner;
        random = new Random(seed);
    }

    void bill(int invoices) {
        simulators(
                "POST",
                "/api/hospital/drops",
                Map.of("establishment", "ch-valmont", "count", invoices, "variant", "email-only"));
    }

    /// One link to each invoice, once all are told.
    List<String> links(int invoices) {
        Awaitility.await("the mails")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> linksNow().size() == invoices);
        return linksNow();
    }

    private List<String> linksNow() {
        return simulators("GET", "/api/mails", null).values().stream()
                .flatMap(mail -> mail.get("links").valueStream().map(JsonNode::asString))
                .filter(it -> it.contains("/p/"))
                .distinct()
                .toList();
    }

    /// They all pay, some at once.
    ///
    /// @param meanwhile what happens while they do
    void pay(List<String> links, Callable<Void> meanwhile) throws Exception {
        try (var people = Executors.newFixedThreadPool(manner.atOnce())) {
            var paying = links.stream()
                    .<Future<?>>map(link -> people.submit(() -> pays(link)))
                    .toList();
            meanwhile.call();
            for (var one : paying) {
                done(one);
            }
        }
    }

    private static void done(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Somebody could not pay", e.getCause());
        }
    }

    private void pays(String link) {
        var visit = new Visit(port);
        var page = insist(() -> visit.get(link).headers().firstValue("Location").orElse(null));
        var platform = insist(() -> press(visit, page));
        steer(platform);
        insist(() -> {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(platform))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", platform.replaceFirst("(https?://[^/]+).*", "$1"))
                            .POST(BodyPublishers.ofString("number=4970100000000000&expiry=12%2F30&code=123"))
                            .build(),
                    BodyHandlers.discarding());
            return answer.statusCode() / 100 < 4 ? "paid" : null;
        });
    }

    private @Nullable String press(Visit visit, String page) {
        var platform = visit.post(page + "/paiement")
                .headers()
                .firstValue("Location")
                .filter(it -> it.contains("/pay/"))
                .orElse(null);
        if (platform == null) {
            LockSupport.parkNanos(manner.pressesAgain().toNanos());
        }
        return platform;
    }

    private void steer(String platform) {
        var linkId = platform.substring(platform.lastIndexOf('/') + 1);
        var order = simulators("GET", "/api/paysim/links", null)
                .valueStream()
                .filter(it -> it.get("link_id").asString().equals(linkId))
                .findFirst()
                .orElseThrow()
                .get("order_id")
                .asString();
        simulators("PUT", "/api/paysim/behaviour/" + order, callback());
    }

    private synchronized Map<String, Object> callback() {
        int draw = random.nextInt(10);
        return draw < 2
                ? Map.of("callback", "lost")
                : draw < 5
                        ? Map.of("callback", "twice")
                        : draw < 7
                                ? Map.of("callback", "delayed", "delaySeconds", 1 + random.nextInt(10))
                                : draw < 8 ? Map.of("callback", "out-of-order") : Map.of("callback", "now");
    }

    /// What we kept of every callback that we answered 2xx (I6).
    void everyAnsweredCallbackIsIn(List<String> inbox) {
        var answered = simulators("GET", "/api/paysim/callbacks", null)
                .valueStream()
                .filter(it -> it.path("httpStatus").asInt(0) == 200)
                .map(it -> sha256(it.get("body").asString()))
                .toList();
        assertThat(inbox).containsAll(answered);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Where the checker finds what others saw.
    Stream<String> witnesses() {
        var web = "http://localhost:" + ports.get("web").asInt();
        return Stream.of(
                "--platform=" + web + "/api/paysim/transactions",
                "--mails=" + web + "/api/mails",
                "--sms=" + web + "/api/sms");
    }

    private String insist(Callable<@Nullable String> act) {
        return Awaitility.await("an answer of the portal")
                .atMost(manner.patience())
                .pollDelay(Duration.ZERO)
                .pollInterval(KNOCKS_AGAIN)
                .ignoreExceptions()
                .until(act::call, java.util.Objects::nonNull);
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
