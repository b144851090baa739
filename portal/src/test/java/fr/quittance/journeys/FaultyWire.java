package fr.quittance.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The wire between the portal and the platforms, as bad as it is told to be.
final class FaultyWire {

    /// What happens to a call.
    enum Mood {
        FINE,
        /// Never answered, and never heard.
        HANGS,
        /// Cut without an answer.
        CUTS,
        ERROR_500,
        HTML,
        /// Heard, and half of the answer comes.
        TRUNCATES,
        /// Heard, and the answer is lost.
        HEARS_AND_HANGS
    }

    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "http2-settings", "upgrade");

    private final HttpServer server;
    private final String target;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    volatile Mood mood = Mood.FINE;

    private FaultyWire(HttpServer server, String target) {
        this.server = server;
        this.target = target;
    }

    static FaultyWire to(String target) {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
            var wire = new FaultyWire(server, target);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", wire::carry);
            server.start();
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The settings that make the portal call through here, with little patience.
    List<String> settings() {
        var here = "http://127.0.0.1:" + server.getAddress().getPort();
        var contracts = "--quittance.payments.contracts.";
        return List.of(
                contracts + "clinique-du-lac.stripe.base-url=" + here + "/stripe",
                contracts + "clinique-du-lac.stripe.timeout=1s",
                contracts + "clinique-du-lac.stripe.rest=100ms",
                contracts + "polyclinique-des-ormes.lyra.api-url=" + here + "/lyra/api-payment/V4/",
                contracts + "polyclinique-des-ormes.lyra.timeout=1s",
                contracts + "polyclinique-des-ormes.lyra.rest=100ms",
                contracts + "hopital-de-la-baie.payfip.service-url=" + here + "/payfip/tpa/services/securite",
                contracts + "hopital-de-la-baie.payfip.timeout=1s",
                contracts + "hopital-de-la-baie.payfip.rest=100ms");
    }

    /// The setting that makes a hospital's Paytweak go through here, with the patience it has in production.
    String paytweak(String hospital) {
        return "--quittance.payments.contracts." + hospital + ".paytweak.base-url=http://127.0.0.1:"
                + server.getAddress().getPort() + "/v1/";
    }

    private void carry(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (mood) {
                case FINE -> send(exchange, forward(exchange));
                case HANGS -> hang();
                case CUTS -> {}
                case ERROR_500 ->
                    send(exchange, new Answer(500, "{\"oops\":true}".getBytes(StandardCharsets.UTF_8), ""));
                case HTML ->
                    send(
                            exchange,
                            new Answer(200, "<html><body>ok</body></html>".getBytes(StandardCharsets.UTF_8), ""));
                case TRUNCATES -> {
                    var answer = forward(exchange);
                    var half = java.util.Arrays.copyOf(answer.body(), answer.body().length / 2);
                    send(exchange, new Answer(answer.status(), half, answer.type()));
                }
                case HEARS_AND_HANGS -> {
                    forward(exchange);
                    hang();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int status, byte[] body, String type) {}

    private Answer forward(HttpExchange exchange) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        var body = exchange.getRequestBody().readAllBytes();
        request.method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        var answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    /// Longer than the portal's patience, shorter than a test's.
    private static void hang() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1_500);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", answer.type().isEmpty() ? "text/html" : answer.type());
        var length = answer.body().length;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        if (length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }
}
