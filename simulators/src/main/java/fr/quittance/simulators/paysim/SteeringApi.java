package fr.quittance.simulators.paysim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How tests steer PaySim and read its truth; not a part of the simulated system.
@RestController
@RequestMapping("/api/paysim")
class SteeringApi {

    private static final int MOST = 10_000;

    private final PaySim paysim;
    private final Links links;
    private final Merchants merchants;
    private final Steering steering;
    private final Callbacks callbacks;

    SteeringApi(PaySim paysim, Links links, Merchants merchants, Steering steering, Callbacks callbacks) {
        this.paysim = paysim;
        this.links = links;
        this.merchants = merchants;
        this.steering = steering;
        this.callbacks = callbacks;
    }

    record SeenLink(
            @JsonProperty("order_id") String orderId,
            @JsonProperty("link_id") String linkId,
            String merchant,
            String amount,
            String cur,
            String url,
            String status,
            String state,
            @JsonProperty("transaction_id") String transactionId,
            String firstname,
            String lastname,
            String freetext,
            List<PaymentLink.Attempt> attempts) {}

    record SeenTransaction(
            @JsonProperty("order_id") String orderId,
            String merchant,
            String amount,
            Instant at,
            @JsonProperty("transaction_id") String transactionId,
            @JsonProperty("link_id") String linkId) {}

    record Overrides(
            @Nullable String amount,
            @Nullable String status,
            @Nullable String merchant,
            @JsonProperty("transaction_id") @Nullable String transactionId,
            @Nullable String reason) {}

    @GetMapping("/links")
    List<SeenLink> links(@RequestParam(name = "order_id", required = false) @Nullable String orderId) {
        var seen = orderId == null ? links.newestFirst(MOST) : paysim.linksFor(orderId);
        return seen.stream().map(this::seen).toList();
    }

    @GetMapping("/transactions")
    List<SeenTransaction> transactions() {
        return links.transactions().stream()
                .map(t -> new SeenTransaction(
                        t.orderId(),
                        t.merchant(),
                        Order.decimal(t.amountCents()),
                        t.at(),
                        t.transactionId(),
                        t.linkId()))
                .toList();
    }

    @GetMapping("/callbacks")
    List<Callbacks.Delivery> callbacks(@RequestParam(name = "order_id", required = false) @Nullable String orderId) {
        return callbacks.newestFirst(orderId);
    }

    @GetMapping("/behaviour")
    Behaviour behaviour() {
        return steering.now();
    }

    @PutMapping("/behaviour")
    Behaviour behave(@RequestBody Behaviour.Change change) {
        return steering.change(change);
    }

    @PutMapping("/behaviour/{orderId}")
    Behaviour behaveFor(@PathVariable String orderId, @RequestBody Behaviour.Change change) {
        return steering.change(orderId, change);
    }

    @GetMapping("/merchants")
    List<Merchant> merchants() {
        return List.copyOf(merchants.all());
    }

    @PutMapping("/merchants/{code}")
    Merchant change(@PathVariable String code, @RequestBody Merchant.Change change) {
        return merchants.change(code, change);
    }

    /// Sends the callback of an order again, or a forged one when something is overridden.
    @PostMapping("/callbacks/{orderId}")
    Callbacks.Delivery send(
            @PathVariable String orderId, @RequestBody(required = false) @Nullable Overrides overrides) {
        var told = paysim.told(orderId, overrides == null ? null : overrides.merchant());
        if (overrides == null) {
            return callbacks.send(told, "renvoyé");
        }
        var forged = new Callbacks.Told(
                told.merchant(),
                told.orderId(),
                told.linkId(),
                or(overrides.status(), told.status()),
                overrides.amount() == null ? told.amountCents() : PaySim.anyCents(overrides.amount()),
                or(overrides.transactionId(), told.transactionId()),
                or(overrides.reason(), told.reason()));
        return callbacks.send(forged, "forgé");
    }

    /// From now on every work token is out of time (408).
    @DeleteMapping("/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expireTokens() {
        paysim.expireTokens();
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        paysim.clear();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    Map<String, String> refuse(IllegalArgumentException refusal) {
        return Map.of("error", String.valueOf(refusal.getMessage()));
    }

    private SeenLink seen(PaymentLink link) {
        var order = link.order();
        return new SeenLink(
                order.orderId(),
                link.id(),
                order.merchant(),
                Order.decimal(order.amountCents()),
                order.currency(),
                paysim.url(link),
                link.status(),
                link.state().getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT),
                link.transactionId(),
                order.firstname(),
                order.lastname(),
                order.freetext(),
                link.attempts());
    }

    private static String or(@Nullable String changed, String kept) {
        return changed == null ? kept : changed;
    }
}
