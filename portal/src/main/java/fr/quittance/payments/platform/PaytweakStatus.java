package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import fr.quittance.payments.platform.PaytweakWire.Reply;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Paytweak's statuses. Paid is 5 (authorised) or 9 (executed), as two integrations agree; the
/// other numbers are those of Ogone and probable only.
final class PaytweakStatus {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,9}([.,][0-9]{1,2})?");

    private PaytweakStatus() {}

    /// What an answer to `GET links?order_id=` or to `DELETE links/{order_id}` says; nobody has
    /// documented either. A shape we do not know says nothing, least of all that there is no such
    /// order.
    static Word read(Reply reply, String order) {
        if (reply.status() == 404
                || (reply.ok()
                        && list(reply.body()).isArray()
                        && list(reply.body()).isEmpty())) {
            return new Word.NoSuchOrder();
        }
        if (!reply.ok() || reply.refusal()) {
            return new Word.Silence();
        }
        return link(reply.body(), order)
                .map(link -> word(
                        text(link, "status", "Status"),
                        text(link, "amount"),
                        text(link, "cur", "currency"),
                        text(link, "transaction_id"),
                        text(link, "reason"),
                        text(link, "url"),
                        text(link, "link_id", "id")))
                .orElseGet(Word.Silence::new);
    }

    /// The link of an order: the answer itself, or one in a list.
    private static Optional<JsonNode> link(JsonNode body, String order) {
        var list = list(body);
        if (!list.isArray()) {
            return about(body, order) ? Optional.of(body) : Optional.empty();
        }
        return list.valueStream().filter(it -> about(it, order)).findFirst();
    }

    private static JsonNode list(JsonNode body) {
        return body.isArray() ? body : body.path("links");
    }

    private static boolean about(JsonNode link, String order) {
        return link.path("order_id").asString("").equals(order);
    }

    private static String text(JsonNode node, String... names) {
        for (var name : names) {
            var value = node.path(name).asString("");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /// A status and what comes with it.
    static Word word(
            String status,
            String amount,
            String currency,
            String transaction,
            String reason,
            String url,
            String linkId) {
        return switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "5", "9" ->
                amount(amount)
                        .<Word>map(money -> new Word.Taken(
                                transaction.strip(), money, currency.isBlank() ? "EUR" : currency.strip(), null))
                        .orElseGet(Word.Silence::new);
            case "2", "93" -> new Word.Refused(reason.isBlank() ? status : reason, false);
            case "8" -> new Word.GivenBack();
            case "1", "deactivated", "cancelled", "expired" -> new Word.Closed();
            case "", "0", "created", "sent", "opened", "awaiting" -> new Word.NotYet(uri(url), linkId);
            default -> new Word.Silence();
        };
    }

    /// An amount in euros as platforms write it; empty when it is none.
    static Optional<Money> amount(String text) {
        return AMOUNT.matcher(text.strip()).matches()
                ? Optional.of(Money.euros(text.strip().replace(',', '.')))
                : Optional.empty();
    }

    private static @Nullable URI uri(String text) {
        try {
            return text.isBlank() ? null : URI.create(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
