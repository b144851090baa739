package fr.quittance.simulators.stripe;

import fr.quittance.simulators.PaySimDoor;
import fr.quittance.simulators.stripe.StripeSettings.Account;
import fr.quittance.simulators.till.Bells;
import fr.quittance.simulators.till.CardPlatform;
import fr.quittance.simulators.till.Purchase;
import fr.quittance.simulators.till.Purchases;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What Stripe does with sessions: makes, expires, refunds them, and brings the payer back.
@Component
class StripeSim implements CardPlatform {

    static final String NAME = "stripe";
    private static final String[] KNOWN = {
        "mode",
        "success_url",
        "cancel_url",
        "client_reference_id",
        "customer_email",
        "expires_at",
        "locale",
        "payment_method_types[]",
        "line_items[][quantity]",
        "line_items[][price_data][currency]",
        "line_items[][price_data][unit_amount]",
        "line_items[][price_data][product_data][name]",
        "metadata[*]",
        "payment_intent_data[description]",
        "payment_intent_data[metadata][*]",
        "expand[]"
    };

    private final Purchases purchases;
    private final StripeSettings settings;
    private final StripeWebhooks webhooks;
    private final PaySimDoor door;
    private final InstantSource clock;
    private final Bells bells;

    StripeSim(
            Purchases purchases,
            StripeSettings settings,
            StripeWebhooks webhooks,
            PaySimDoor door,
            InstantSource clock,
            Bells bells) {
        this.purchases = purchases;
        this.settings = settings;
        this.webhooks = webhooks;
        this.door = door;
        this.clock = clock;
        this.bells = bells;
    }

    Purchase create(Account account, StripeForm form) {
        form.onlyKnown(KNOWN);
        if (!form.need("mode").equals("payment")) {
            throw StripeRefusal.invalid("parameter_invalid", "mode", "Invalid mode: must be payment here");
        }
        URI.create(form.need("success_url"));
        var item = "line_items[0]";
        if (form.integer(item + "[quantity]") != 1) {
            throw StripeRefusal.invalid("parameter_invalid", item + "[quantity]", "Invalid quantity");
        }
        var amount = form.integer(item + "[price_data][unit_amount]");
        if (amount < 50) {
            throw StripeRefusal.invalid(
                    "amount_too_small",
                    "line_items",
                    "The Checkout Session's total amount must convert to at least 50 cents.");
        }
        if (form.get("client_reference_id").length() > 200) {
            throw StripeRefusal.invalid("parameter_invalid_string_long", "client_reference_id", "Invalid string");
        }
        var now = clock.instant();
        var details = new LinkedHashMap<String, String>();
        details.put("success_url", form.need("success_url"));
        details.put("cancel_url", form.get("cancel_url"));
        details.put("locale", form.get("locale"));
        details.put("currency", form.need(item + "[price_data][currency]"));
        details.put("payment_intent_data.description", form.get("payment_intent_data[description]"));
        form.map("metadata").forEach((key, value) -> details.put("metadata." + key, value));
        form.map("payment_intent_data[metadata]")
                .forEach((key, value) -> details.put("payment_intent_data.metadata." + key, value));
        var purchase = new Purchase(
                new Purchase.Asked(
                        NAME,
                        "cs_test_" + UUID.randomUUID().toString().replace("-", ""),
                        account.code(),
                        form.get("client_reference_id"),
                        form.need(item + "[price_data][product_data][name]"),
                        amount,
                        now,
                        details),
                expiry(form, now));
        purchases.add(purchase);
        return purchase;
    }

    private static Instant expiry(StripeForm form, Instant now) {
        if (form.get("expires_at").isEmpty()) {
            return now.plus(Duration.ofHours(24));
        }
        var asked = Instant.ofEpochSecond(form.integer("expires_at"));
        if (asked.isBefore(now.plus(Duration.ofMinutes(30)).minusSeconds(1))
                || asked.isAfter(now.plus(Duration.ofHours(24)).plusSeconds(1))) {
            throw StripeRefusal.invalid(
                    "parameter_invalid",
                    "expires_at",
                    "The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.");
        }
        return asked;
    }

    Purchase expire(Purchase purchase) {
        if (!purchase.move(Purchase.State.OVER, "", clock.instant())) {
            var status = purchase.state(clock.instant()) == Purchase.State.PAID ? "complete" : "expired";
            throw StripeRefusal.invalid(
                    "checkout_session_not_open",
                    "session",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. This Checkout Session has a"
                            + " status of `" + status + "`.");
        }
        tell(purchase);
        return purchase;
    }

    Purchase.Refund refund(Purchase purchase, StripeForm form) {
        if (purchase.state(clock.instant()) != Purchase.State.PAID) {
            throw StripeRefusal.invalid(
                    "payment_intent_unexpected_state",
                    "payment_intent",
                    "This PaymentIntent does not have a successful charge to refund.");
        }
        var left = purchase.asked().amountCents() - purchase.refundedCents();
        var amount = form.get("amount").isEmpty() ? left : form.integer("amount");
        if (left == 0) {
            throw StripeRefusal.invalid("charge_already_refunded", "amount", "Charge has already been refunded.");
        }
        if (amount <= 0 || amount > left) {
            throw StripeRefusal.invalid(
                    "parameter_invalid", "amount", "Refund amount is greater than unrefunded amount on charge");
        }
        var refund = new Purchase.Refund(
                "re_" + UUID.randomUUID().toString().replace("-", ""),
                amount,
                clock.instant(),
                form.get("reason"),
                form.get("metadata[reference]"));
        purchase.refund(refund);
        bells.ring(NAME, purchase.asked().id(), () -> webhooks.refunded(purchase));
        return refund;
    }

    String page(Purchase purchase) {
        return door.url() + "/stripe/pay/" + purchase.asked().id();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String brand() {
        return "Stripe (simulé)";
    }

    @Override
    public String payee(Purchase purchase) {
        return settings.accounts().stream()
                .filter(it -> it.code().equals(purchase.asked().merchant()))
                .map(Account::name)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean endsOnRefusal() {
        return false;
    }

    @Override
    public String newTransaction(Purchase purchase) {
        return StripeShapes.intentId(purchase.asked());
    }

    @Override
    public @Nullable URI back(Purchase purchase) {
        var paid = purchase.state(clock.instant()) == Purchase.State.PAID;
        var address = purchase.asked().details().getOrDefault(paid ? "success_url" : "cancel_url", "");
        return address.isEmpty()
                ? null
                : URI.create(address.replace(
                        "{CHECKOUT_SESSION_ID}", purchase.asked().id()));
    }

    /// Leaving a session tells nobody; the others have an event.
    @Override
    public void tell(Purchase purchase) {
        if (purchase.state(clock.instant()) != Purchase.State.LEFT) {
            bells.ring(NAME, purchase.asked().id(), () -> webhooks.happened(purchase, page(purchase)));
        }
    }
}
