package fr.quittance.simulators.paysim;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Tells the establishment what happened to an order, unsigned like Paytweak, and writes down each delivery.
@Component
class Callbacks {

    private final Merchants merchants;
    private final Steering steering;
    private final PaySimSettings settings;
    private final InstantSource clock;
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final AtomicLong generation = new AtomicLong();

    Callbacks(Merchants merchants, Steering steering, PaySimSettings settings, InstantSource clock) {
        this.merchants = merchants;
        this.steering = steering;
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.callbackTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /// One callback that left, or that was lost on purpose.
    record Delivery(
            Instant at,
            String orderId,
            String kind,
            String method,
            String url,
            String body,
            @Nullable Integer httpStatus,
            String answer) {}

    /// What is told; `transactionId` is empty for what took no money.
    record Told(
            String merchant,
            String orderId,
            String linkId,
            String status,
            long amountCents,
            String transactionId,
            String reason) {

        Told status(String other) {
            return new Told(merchant, orderId, linkId, other, amountCents, transactionId, reason);
        }

        Told amount(long cents) {
            return new Told(merchant, orderId, linkId, status, cents, transactionId, reason);
        }
    }

    static Told told(PaymentLink link, String reason) {
        var order = link.order();
        return new Told(
                order.merchant(),
                order.orderId(),
                link.id(),
                link.status(),
                order.amountCents(),
                link.transactionId(),
                reason);
    }

    /// Tells of a payment or a refusal the way the steering wants it; blocks only for "before the return".
    void tell(Told told) {
        var behaviour = steering.of(told.orderId());
        switch (behaviour.callback()) {
            case NOW -> later(Duration.ZERO, () -> send(told, "normal"));
            case DELAYED -> later(behaviour.delay(), () -> send(told, "en retard"));
            case LOST -> keep(told, "perdu", "", "", "", null, "Jamais envoyé");
            case TWICE ->
                later(Duration.ZERO, () -> {
                    send(told, "première fois");
                    send(told, "deuxième fois");
                });
            case BEFORE_RETURN -> send(told, "avant le retour");
            case OUT_OF_ORDER ->
                later(Duration.ZERO, () -> {
                    if (told.transactionId().isEmpty()) {
                        send(told, "normal");
                    } else {
                        send(told.status("9"), "désordre : 9 d'abord");
                        send(told.status("5"), "désordre : 5 ensuite");
                    }
                });
            case WRONG_AMOUNT -> later(Duration.ZERO, () -> send(told.amount(wrong(told)), "montant faux"));
        }
    }

    static long wrong(Told told) {
        return told.amountCents() + 100;
    }

    /// Sends now and waits for the answer.
    Delivery send(Told told, String kind) {
        if (steering.of(told.orderId()).emailNotice()) {
            deliver(told, "EMAIL", "avis d'e-mail");
        }
        var delivery = deliver(told, "PAYMENT", kind);
        var behaviour = steering.of(told.orderId());
        for (int i = 1; i <= behaviour.retries() && !accepted(delivery); i++) {
            sleep(Behaviour.seconds(behaviour.retrySeconds()));
            delivery = deliver(told, "PAYMENT", kind + ", essai " + (i + 1));
        }
        return delivery;
    }

    void later(Duration delay, Runnable act) {
        var asked = generation.get();
        Thread.ofVirtual().name("paysim-callback").start(() -> {
            sleep(delay);
            if (asked == generation.get()) {
                act.run();
            }
        });
    }

    List<Delivery> newestFirst(@Nullable String orderId) {
        synchronized (deliveries) {
            return deliveries.stream()
                    .filter(d -> orderId == null || d.orderId().equals(orderId))
                    .toList();
        }
    }

    /// Forgets what was sent and what was to be sent.
    void clear() {
        generation.incrementAndGet();
        synchronized (deliveries) {
            deliveries.clear();
        }
    }

    private Delivery deliver(Told told, String notice, String kind) {
        var merchant = merchants.get(told.merchant());
        var fields = fields(told, notice, merchant.statusField());
        var get = merchant.callbackMethod().equals("GET");
        var body = get ? query(fields) : json.writeValueAsString(fields);
        var url = merchant.callbackUrl();
        if (url.isBlank()) {
            return keep(told, kind, "", "", body, null, "Pas d'adresse de rappel");
        }
        try {
            var request = HttpRequest.newBuilder().timeout(settings.callbackTimeout());
            if (get) {
                request.uri(URI.create(url + (url.contains("?") ? "&" : "?") + body))
                        .GET();
            } else {
                request.uri(URI.create(url))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return keep(told, kind, get ? "GET" : "POST", url, body, answer.statusCode(), answer.body());
        } catch (IOException | IllegalArgumentException failure) {
            return keep(told, kind, get ? "GET" : "POST", url, body, null, "Pas de réponse (" + failure + ")");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return keep(told, kind, get ? "GET" : "POST", url, body, null, "Interrompu");
        }
    }

    private static Map<String, String> fields(Told told, String notice, String statusField) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("notice", notice);
        fields.put("order_id", told.orderId());
        if (notice.equals("PAYMENT")) {
            fields.put(statusField, told.status());
            fields.put("amount", Order.decimal(told.amountCents()));
            fields.put("link_id", told.linkId());
            fields.put("transaction_id", told.transactionId());
            fields.put("reason", told.reason());
        } else {
            fields.put(statusField, "1");
            fields.put("link_id", told.linkId());
        }
        return fields;
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Delivery keep(
            Told told, String kind, String method, String url, String body, @Nullable Integer status, String answer) {
        var delivery = new Delivery(
                clock.instant(),
                told.orderId(),
                kind,
                method,
                url,
                body,
                status,
                answer.substring(0, Math.min(200, answer.length())));
        synchronized (deliveries) {
            deliveries.addFirst(delivery);
            while (deliveries.size() > settings.deliveriesKept()) {
                deliveries.removeLast();
            }
        }
        return delivery;
    }

    private static boolean accepted(Delivery delivery) {
        var status = delivery.httpStatus();
        return status != null && status >= 200 && status < 300;
    }

    private static void sleep(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
