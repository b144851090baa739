package fr.quittance.simulators.stripe;

import fr.quittance.simulators.till.Purchase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Stripe's objects as JSON.
@Component
class StripeShapes {

    private final InstantSource clock;

    StripeShapes(InstantSource clock) {
        this.clock = clock;
    }

    Map<String, @Nullable Object> session(Purchase purchase, String page, boolean expandIntent) {
        var asked = purchase.asked();
        var state = purchase.state(clock.instant());
        var paid = state == Purchase.State.PAID;
        var open = purchase.takesMoney(clock.instant());
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", asked.id());
        json.put("object", "checkout.session");
        json.put("amount_subtotal", asked.amountCents());
        json.put("amount_total", asked.amountCents());
        json.put("cancel_url", asked.details().get("cancel_url"));
        json.put("client_reference_id", asked.reference());
        json.put("created", seconds(asked.createdAt()));
        json.put("currency", asked.details().get("currency"));
        json.put("expires_at", seconds(purchase.expiresAt()));
        json.put("livemode", false);
        json.put("locale", asked.details().get("locale"));
        json.put("metadata", metadata(asked, "metadata."));
        json.put("mode", "payment");
        json.put(
                "payment_intent", attempted(purchase) ? expandIntent ? intent(purchase, true) : intentId(asked) : null);
        json.put("payment_method_types", List.of("card"));
        json.put("payment_status", paid ? "paid" : "unpaid");
        json.put("status", paid ? "complete" : open ? "open" : "expired");
        json.put("success_url", asked.details().get("success_url"));
        json.put("url", open ? page : null);
        return json;
    }

    Map<String, @Nullable Object> intent(Purchase purchase, boolean expandCharge) {
        var asked = purchase.asked();
        var paid = purchase.state(clock.instant()) == Purchase.State.PAID;
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", intentId(asked));
        json.put("object", "payment_intent");
        json.put("amount", asked.amountCents());
        json.put("amount_received", paid ? asked.amountCents() : 0);
        json.put("created", seconds(asked.createdAt()));
        json.put("currency", asked.details().get("currency"));
        json.put("description", asked.details().get("payment_intent_data.description"));
        json.put(
                "last_payment_error",
                paid || purchase.words().isEmpty()
                        ? null
                        : Map.of("code", "card_declined", "message", purchase.words(), "type", "card_error"));
        json.put("latest_charge", paid ? expandCharge ? charge(purchase) : chargeId(asked) : null);
        json.put("livemode", false);
        json.put("metadata", metadata(asked, "payment_intent_data.metadata."));
        json.put("status", paid ? "succeeded" : "requires_payment_method");
        return json;
    }

    Map<String, @Nullable Object> charge(Purchase purchase) {
        var asked = purchase.asked();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", chargeId(asked));
        json.put("object", "charge");
        json.put("amount", asked.amountCents());
        json.put("amount_captured", asked.amountCents());
        json.put("amount_refunded", purchase.refundedCents());
        json.put("captured", true);
        json.put("created", seconds(purchase.changedAt()));
        json.put("currency", asked.details().get("currency"));
        json.put("metadata", metadata(asked, "payment_intent_data.metadata."));
        json.put("paid", true);
        json.put("payment_intent", intentId(asked));
        json.put("refunded", purchase.refundedCents() == asked.amountCents());
        json.put("refunds", refunds(purchase));
        json.put("status", "succeeded");
        return json;
    }

    Map<String, Object> refunds(Purchase purchase) {
        return Map.of(
                "object",
                "list",
                "data",
                purchase.refunds().reversed().stream()
                        .map(it -> refund(purchase, it))
                        .toList(),
                "has_more",
                false,
                "url",
                "/v1/refunds");
    }

    Map<String, Object> refund(Purchase purchase, Purchase.Refund refund) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", refund.id());
        json.put("object", "refund");
        json.put("amount", refund.amountCents());
        json.put("charge", chargeId(purchase.asked()));
        json.put("created", seconds(refund.at()));
        json.put("currency", String.valueOf(purchase.asked().details().get("currency")));
        json.put("metadata", refund.key().isEmpty() ? Map.of() : Map.of("reference", refund.key()));
        json.put("payment_intent", intentId(purchase.asked()));
        json.put("status", "succeeded");
        return json;
    }

    static String intentId(Purchase.Asked asked) {
        return asked.id().replace("cs_test_", "pi_");
    }

    static String chargeId(Purchase.Asked asked) {
        return asked.id().replace("cs_test_", "ch_");
    }

    private boolean attempted(Purchase purchase) {
        return purchase.state(clock.instant()) == Purchase.State.PAID
                || !purchase.words().isEmpty();
    }

    private static Map<String, String> metadata(Purchase.Asked asked, String prefix) {
        var found = new LinkedHashMap<String, String>();
        asked.details().forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    private static long seconds(@Nullable Instant at) {
        return at == null ? 0 : at.getEpochSecond();
    }
}
