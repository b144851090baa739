package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stripe's events: those about money are hints to read the session, the others say nothing to us.
final class StripeNotice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private StripeNotice() {}

    static Notice read(byte[] raw) {
        try {
            var event = JSON.readTree(new String(raw, StandardCharsets.UTF_8));
            return event(event.path("type").asString(""), event.path("data").path("object"));
        } catch (JacksonException e) {
            return new Notice.Unreadable("not JSON");
        }
    }

    private static Notice event(String type, JsonNode object) {
        return switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                session(type, object, taken(object));
            case "checkout.session.async_payment_failed" ->
                session(type, object, new Word.Refused("async_payment_failed", true));
            case "checkout.session.expired" -> session(type, object, new Word.Closed());
            case "payment_intent.payment_failed" ->
                metadata(
                        type,
                        object,
                        new Word.Refused(
                                object.path("last_payment_error").path("code").asString("refused"), false));
            case "charge.refunded" -> metadata(type, object, new Word.GivenBack());
            case "refund.failed", "charge.dispute.created" ->
                new Notice.Unreadable(type + " " + object.path("id").asString("") + ": a person must look");
            case "" -> new Notice.Unreadable("no event");
            default -> new Notice.Idle(type);
        };
    }

    private static Word taken(JsonNode session) {
        return session.path("payment_status").asString("").equals("paid")
                ? new Word.Taken(
                        session.path("payment_intent").asString(""),
                        Money.cents(session.path("amount_total").asLong(0)),
                        session.path("currency").asString("").toUpperCase(Locale.ROOT),
                        null)
                : new Word.NotYet(null, session.path("id").asString(""));
    }

    /// A session without a reference belongs to another shop of the same account.
    private static Notice session(String type, JsonNode session, Word word) {
        var order = session.path("client_reference_id").asString("");
        return order.isEmpty()
                ? new Notice.Idle(type)
                : new Notice.About(order, session.path("id").asString(""), word);
    }

    private static Notice metadata(String type, JsonNode object, Word word) {
        var order = object.path("metadata").path(StripeWords.REFERENCE).asString("");
        return order.isEmpty() ? new Notice.Idle(type) : new Notice.About(order, "", word);
    }
}
