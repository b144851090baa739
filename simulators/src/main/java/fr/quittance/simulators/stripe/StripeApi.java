package fr.quittance.simulators.stripe;

import fr.quittance.simulators.stripe.StripeSettings.Account;
import fr.quittance.simulators.till.Purchase;
import fr.quittance.simulators.till.Purchases;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Stripe's API, as far as a hospital uses it.
@RestController
@RequestMapping(path = "/stripe/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class StripeApi {

    private static final String KEY = "Idempotency-Key";

    private final StripeSim stripe;
    private final StripeShapes shapes;
    private final Purchases purchases;
    private final StripeSettings settings;
    private final IdempotencyKeys keys;

    StripeApi(
            StripeSim stripe, StripeShapes shapes, Purchases purchases, StripeSettings settings, IdempotencyKeys keys) {
        this.stripe = stripe;
        this.shapes = shapes;
        this.purchases = purchases;
        this.settings = settings;
        this.keys = keys;
    }

    @PostMapping("/checkout/sessions")
    ResponseEntity<Object> create(
            @RequestHeader(name = KEY, required = false) @Nullable String key, HttpServletRequest request)
            throws IOException {
        return once(request, key, (account, form) -> session(stripe.create(account, form), form));
    }

    @GetMapping("/checkout/sessions/{id}")
    Object session(@PathVariable String id, HttpServletRequest request) {
        var account = account(request);
        return session(find(account, id), StripeForm.parse(request.getQueryString()));
    }

    @PostMapping("/checkout/sessions/{id}/expire")
    ResponseEntity<Object> expire(
            @PathVariable String id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            HttpServletRequest request)
            throws IOException {
        return once(request, key, (account, form) -> session(stripe.expire(find(account, id)), form));
    }

    @PostMapping("/refunds")
    ResponseEntity<Object> refund(
            @RequestHeader(name = KEY, required = false) @Nullable String key, HttpServletRequest request)
            throws IOException {
        return once(request, key, (account, form) -> {
            form.onlyKnown("payment_intent", "amount", "reason", "metadata[*]", "expand[]");
            var purchase = ofIntent(account, form.need("payment_intent"));
            return shapes.refund(purchase, stripe.refund(purchase, form));
        });
    }

    @GetMapping("/refunds")
    Object refunds(HttpServletRequest request) {
        var form = StripeForm.parse(request.getQueryString());
        return shapes.refunds(ofIntent(account(request), form.need("payment_intent")));
    }

    @RequestMapping("/**")
    void nothingElse(HttpServletRequest request) {
        throw new StripeRefusal(
                404,
                "invalid_request_error",
                null,
                null,
                "Unrecognized request URL (" + request.getMethod() + ": " + request.getRequestURI() + ").");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refuse(StripeRefusal refusal) {
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header("Request-Id", "req_simulated")
                .body(refusal.body());
    }

    private interface Work {
        Object answer(Account account, StripeForm form);
    }

    private ResponseEntity<Object> once(HttpServletRequest request, @Nullable String key, Work work)
            throws IOException {
        var account = account(request);
        var form = StripeForm.read(request);
        return keys.once(
                account.code(), key, request.getRequestURI() + " " + form.fields(), () -> work.answer(account, form));
    }

    private Object session(Purchase purchase, StripeForm form) {
        return shapes.session(purchase, stripe.page(purchase), form.expands("payment_intent"));
    }

    private Account account(HttpServletRequest request) {
        var header = String.valueOf(request.getHeader("Authorization"));
        return settings.accounts().stream()
                .filter(it -> header.equals("Bearer " + it.secretKey()))
                .findFirst()
                .orElseThrow(() -> new StripeRefusal(
                        401, "invalid_request_error", null, null, "Invalid API Key provided: sk_test_****"));
    }

    private Purchase find(Account account, String id) {
        return purchases
                .find(StripeSim.NAME, id)
                .filter(it -> it.asked().merchant().equals(account.code()))
                .orElseThrow(() -> StripeRefusal.unknownObject("checkout.session", id));
    }

    private Purchase ofIntent(Account account, String intent) {
        return purchases
                .first(StripeSim.NAME, it -> StripeShapes.intentId(it.asked()).equals(intent))
                .filter(it -> it.asked().merchant().equals(account.code()))
                .orElseThrow(() -> StripeRefusal.unknownObject("payment_intent", intent));
    }
}
