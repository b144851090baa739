package fr.quittance.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// A payment platform that speaks Paytweak's wire protocol, answers at once, and says of every order that it is paid.
final class PlatformSink implements AutoCloseable {

    private static final String TOKEN = "bench-work-token";
    private static final int BACKLOG = 200;

    private final HttpServer server;
    private final Map<String, String> amounts = new ConcurrentHashMap<>();

    private PlatformSink(HttpServer server) {
        this.server = server;
    }

    static PlatformSink start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        var sink = new PlatformSink(server);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/hello", it -> answer(it, "{\"Paytweak-Security-Token\":\"bench\"}"));
        server.createContext("/v1/verify", it -> answer(it, "{\"Paytweak-Work-Token\":\"" + TOKEN + "\"}"));
        server.createContext("/v1/links", sink::links);
        server.start();
        return sink;
    }

    String origin() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What Paytweak posts when an order is paid.
    static String callback(String order, String amount) {
        return "{\"notice\":\"PAYMENT\",\"order_id\":\"%s\",\"status\":\"5\",\"amount\":\"%s\",\"link_id\":\"\",\"transaction_id\":\"T%s\",\"reason\":\"\"}"
                .formatted(order, amount, order);
    }

    private void links(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            make(exchange);
        } else {
            read(exchange);
        }
    }

    private void make(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var order = form.getOrDefault("order_id", "");
        amounts.put(order, form.getOrDefault("amount", ""));
        answer(
                exchange,
                "{\"code\":\"OK\",\"url\":\"%s/pay/%s\",\"qrcode\":\"\",\"order_id\":\"%s\"}"
                        .formatted(origin(), order, order));
    }

    private void read(HttpExchange exchange) throws IOException {
        var order = fields(exchange.getRequestURI().getRawQuery()).getOrDefault("order_id", "");
        answer(
                exchange,
                "{\"code\":\"OK\",\"order_id\":\"%s\",\"amount\":\"%s\",\"cur\":\"EUR\",\"status\":\"5\",\"transaction_id\":\"T%s\"}"
                        .formatted(order, amounts.getOrDefault(order, ""), order));
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
