package fr.quittance.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A Paytweak on a real port: strict about the wire, and as ill-behaved as it is told to be.
public final class FakePlatform {

    /// How it answers a new order.
    enum Mood {
        NORMAL,
        /// Never answers, and makes nothing.
        SILENT,
        /// Makes the order, then never answers.
        MAKES_AND_IS_SILENT,
        /// Makes the order after half a second.
        SLOW,
        ERROR_500,
        HTML,
        TRUNCATED,
        REFUSES,
        PAGE_ELSEWHERE
    }

    /// An order as it is known here.
    record Made(String order, String amount, String status, String transaction) {}

    private final HttpServer server;
    private final Map<String, Made> orders = new ConcurrentHashMap<>();
    private final Map<String, Mood> moods = new ConcurrentHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sequence = new AtomicInteger();
    final AtomicInteger signIns = new AtomicInteger();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> closed = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.NORMAL;
    volatile boolean down;
    volatile boolean tellsPage;

    /// Says nothing when asked to close an order, and does not close it.
    volatile boolean closesSilently;

    private FakePlatform(HttpServer server) {
        this.server = server;
    }

    static FakePlatform start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 200);
            var platform = new FakePlatform(server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", platform::answer);
            server.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reset() {
        mood = Mood.NORMAL;
        down = false;
        tellsPage = false;
        closesSilently = false;
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String baseUrl() {
        return origin() + "/v1/";
    }

    /// The payer's bank says yes.
    ///
    /// @return the platform's name for the money
    public String accept(PaymentReference order) {
        var transaction = "T" + sequence.incrementAndGet();
        orders.computeIfPresent(order.value(), (id, it) -> new Made(id, it.amount(), "5", transaction));
        return transaction;
    }

    void acceptAs(PaymentReference order, String transaction) {
        orders.computeIfPresent(order.value(), (id, it) -> new Made(id, it.amount(), "5", transaction));
    }

    void acceptFor(PaymentReference order, String amount) {
        orders.put(order.value(), new Made(order.value(), amount, "9", "T" + sequence.incrementAndGet()));
    }

    public void decline(PaymentReference order) {
        orders.computeIfPresent(order.value(), (id, it) -> new Made(id, it.amount(), "2", ""));
    }

    void expireTokens() {
        tokens.clear();
    }

    @Nullable
    Made order(PaymentReference order) {
        return orders.get(order.value());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                send(exchange, 503, "<html>down</html>");
                return;
            }
            route(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void route(HttpExchange exchange) throws IOException, InterruptedException {
        var path = exchange.getRequestURI().getPath();
        var method = exchange.getRequestMethod();
        if (path.equals("/v1/hello")) {
            hello(exchange);
        } else if (path.equals("/v1/verify")) {
            verify(exchange);
        } else if (!tokens.contains(header(exchange, "Paytweak-Token"))) {
            send(exchange, 408, "{\"code\":\"408\",\"message\":\"TIME OUT\"}");
        } else if (path.equals("/v1/links") && method.equals("POST")) {
            make(exchange);
        } else if (path.equals("/v1/links")) {
            read(exchange);
        } else if (path.startsWith("/v1/links/") && method.equals("DELETE")) {
            close(exchange, path.substring("/v1/links/".length()));
        } else {
            send(exchange, 404, "{\"code\":\"404\",\"message\":\"NOT FOUND\"}");
        }
    }

    private void hello(HttpExchange exchange) throws IOException {
        if (header(exchange, "Paytweak-API-KEY").startsWith("public-")) {
            send(exchange, 200, "{\"Paytweak-Security-Token\":\" security \"}");
        } else {
            send(exchange, 402, "{\"code\":\"402\",\"message\":\"MISSING HEADER\"}");
        }
    }

    private void verify(HttpExchange exchange) throws IOException {
        var proof =
                new String(Base64.getDecoder().decode(header(exchange, "Paytweak-USER-TOKEN")), StandardCharsets.UTF_8);
        if (!proof.startsWith("securityprivate-")) {
            send(exchange, 403, "{\"code\":\"403\",\"message\":\"AUTH FAILURE\"}");
            return;
        }
        signIns.incrementAndGet();
        var token = "W" + sequence.incrementAndGet();
        tokens.add(token);
        send(exchange, 200, "{\"Paytweak-Work-Token\":\"" + token + "\"}");
    }

    private void make(HttpExchange exchange) throws IOException, InterruptedException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var order = form.getOrDefault("order_id", "");
        asked.add(order);
        var how = moods.getOrDefault(order, mood);
        if (how == Mood.SILENT) {
            TimeUnit.SECONDS.sleep(3);
            return;
        }
        if (how == Mood.ERROR_500) {
            send(exchange, 500, "{\"code\":\"500\"}");
            return;
        }
        if (how == Mood.REFUSES || !form.getOrDefault("cur", "").equals("EUR") || !form.containsKey("freetext")) {
            send(exchange, 400, "{\"code\":\"400\",\"message\":\"INVALID PARAMETER\"}");
            return;
        }
        if (orders.putIfAbsent(order, new Made(order, form.getOrDefault("amount", ""), "", "")) != null) {
            send(exchange, 400, "{\"code\":\"400\",\"message\":\"ORDER ALREADY USED\"}");
            return;
        }
        var page = (how == Mood.PAGE_ELSEWHERE ? "https://elsewhere.example" : origin()) + "/pay/" + order;
        var answer = "{\"code\":\"OK\",\"url\":\"" + page + "\",\"qrcode\":\"\",\"order_id\":\"" + order + "\"}";
        switch (how) {
            case MAKES_AND_IS_SILENT -> TimeUnit.SECONDS.sleep(3);
            case HTML -> send(exchange, 200, "<html>ok</html>");
            case TRUNCATED -> send(exchange, 200, answer.substring(0, 20));
            case SLOW -> {
                TimeUnit.MILLISECONDS.sleep(400);
                send(exchange, 200, answer);
            }
            case NORMAL, SILENT, ERROR_500, REFUSES, PAGE_ELSEWHERE -> send(exchange, 200, answer);
        }
    }

    private void read(HttpExchange exchange) throws IOException {
        var order = orders.get(form(exchange.getRequestURI().getRawQuery()).getOrDefault("order_id", ""));
        if (order == null) {
            send(exchange, 404, "{\"code\":\"404\",\"message\":\"NOT FOUND\"}");
            return;
        }
        send(
                exchange,
                200,
                "{\"code\":\"OK\",\"order_id\":\"%s\",\"amount\":\"%s\",\"cur\":\"EUR\",\"status\":\"%s\",\"transaction_id\":\"%s\"%s}"
                        .formatted(
                                order.order(),
                                order.amount(),
                                order.status(),
                                order.transaction(),
                                tellsPage ? ",\"url\":\"" + origin() + "/pay/" + order.order() + "\"" : ""));
    }

    private void close(HttpExchange exchange, String id) throws IOException {
        if (closesSilently) {
            send(exchange, 200, "{}");
            return;
        }
        var order = orders.get(id);
        if (order != null && !order.transaction().isEmpty()) {
            send(exchange, 409, "{\"code\":\"409\",\"message\":\"LINK ALREADY PAID\"}");
            return;
        }
        closed.add(id);
        orders.computeIfPresent(id, (key, it) -> new Made(id, it.amount(), "1", ""));
        send(exchange, 200, "{\"code\":\"OK\",\"order_id\":\"" + id + "\"}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static Map<String, String> form(String text) {
        var fields = new ConcurrentHashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return fields;
    }
}
