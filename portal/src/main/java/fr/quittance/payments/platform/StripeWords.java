package fr.quittance.payments.platform;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import fr.quittance.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Stripe's objects, in our words.
final class StripeWords {

    /// The key in `metadata` under which Stripe keeps our references.
    static final String REFERENCE = "reference";

    private StripeWords() {}

    /// What a session says, read with its payment intent, its charge and its refunds.
    ///
    /// @param page whether an address is one of Stripe's own pages
    static Word word(Session session, java.util.function.Predicate<URI> page) {
        var intent = session.getPaymentIntentObject();
        if ("paid".equals(session.getPaymentStatus())) {
            return intent == null ? new Word.Silence() : taken(session, intent);
        }
        return switch (Objects.requireNonNullElse(session.getStatus(), "")) {
            case "open" -> refusal(intent, uri(session.getUrl(), page), session.getId());
            case "complete" -> new Word.NotYet(null, session.getId()); // The bank takes its time.
            case "expired" -> new Word.Closed();
            default -> new Word.Silence();
        };
    }

    private static Word taken(Session session, PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        if (charge != null && isGivenBackElsewhere(charge)) {
            return new Word.GivenBack();
        }
        return new Word.Taken(
                intent.getId(),
                Money.cents(Objects.requireNonNullElse(session.getAmountTotal(), 0L)),
                Objects.requireNonNullElse(session.getCurrency(), "").toUpperCase(Locale.ROOT),
                charge == null ? null : Instant.ofEpochSecond(charge.getCreated()));
    }

    /// Whether money went back that we did not give back: ours carries our reference.
    private static boolean isGivenBackElsewhere(Charge charge) {
        var refunds = charge.getRefunds();
        var all = Objects.requireNonNullElse(charge.getAmountRefunded(), 0L);
        if (all == 0 || refunds == null) {
            return false;
        }
        var ours = refunds.getData().stream()
                .filter(it -> metadata(it.getMetadata()).containsKey(REFERENCE))
                .filter(it -> !"failed".equals(it.getStatus()) && !"canceled".equals(it.getStatus()))
                .mapToLong(Refund::getAmount)
                .sum();
        return ours < all;
    }

    private static Word refusal(@Nullable PaymentIntent intent, @Nullable URI url, String session) {
        var error = intent == null ? null : intent.getLastPaymentError();
        return error == null
                ? new Word.NotYet(url, session)
                : new Word.Refused(Objects.requireNonNullElse(error.getCode(), "refused"), false);
    }

    static @Nullable URI uri(@Nullable String text, java.util.function.Predicate<URI> page) {
        try {
            var url = text == null ? null : URI.create(text);
            return url != null && page.test(url) ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static RefundAnswer answer(Refund refund) {
        var at = refund.getCreated() == null ? null : Instant.ofEpochSecond(refund.getCreated());
        return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
            case "succeeded" -> new RefundAnswer.Done(refund.getId(), at);
            case "pending", "requires_action" -> new RefundAnswer.Asked(refund.getId());
            case "failed", "canceled" ->
                new RefundAnswer.Refused(Objects.requireNonNullElse(refund.getFailureReason(), refund.getStatus()));
            default -> new RefundAnswer.Unclear();
        };
    }

    static Map<String, String> metadata(@Nullable Map<String, String> metadata) {
        return metadata == null ? Map.of() : metadata;
    }
}
