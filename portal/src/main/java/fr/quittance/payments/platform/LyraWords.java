package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Lyra's transactions, in our words.
final class LyraWords {

    private LyraWords() {}

    /// What all transactions of an order say together. One of them carries the money, or none.
    static Word word(List<JsonNode> transactions) {
        var debits = transactions.stream()
                .filter(it -> !text(it, "operationType").equals("CREDIT"))
                .toList();
        var givenBack = transactions.stream().anyMatch(it -> isBack(it) && !isOurs(it));
        for (var debit : debits) {
            if (isCancelledByUs(debit)) {
                return taken(debit);
            }
            if (word(debit) instanceof Word.Taken taken) {
                return givenBack ? new Word.GivenBack() : taken;
            }
        }
        return debits.isEmpty() ? new Word.Silence() : word(debits.getLast());
    }

    /// Money that was not captured yet is given back by cancelling its debit, which then carries our
    /// reference: it was taken, and went where we said.
    private static boolean isCancelledByUs(JsonNode debit) {
        return text(debit, "detailedStatus").equals("CANCELLED") && isOurs(debit);
    }

    private static Word taken(JsonNode debit) {
        return new Word.Taken(
                text(debit, "uuid"), Money.cents(debit.path("amount").asLong(0)), text(debit, "currency"), at(debit));
    }

    private static Word word(JsonNode debit) {
        return word(
                text(debit, "detailedStatus"),
                text(debit, "uuid"),
                debit.path("amount").asLong(0),
                text(debit, "currency"),
                at(debit),
                text(debit, "errorCode"));
    }

    /// `vads_trans_status` and `detailedStatus` have the same names.
    static Word word(String status, String uuid, long cents, String currency, @Nullable Instant at, String reason) {
        return switch (status) {
            case "AUTHORISED", "CAPTURED", "ACCEPTED" -> new Word.Taken(uuid, Money.cents(cents), currency, at);
            case "REFUSED", "CAPTURE_FAILED", "ERROR" -> new Word.Refused(reason.isEmpty() ? status : reason, true);
            case "ABANDONED", "EXPIRED" -> new Word.Closed();
            case "CANCELLED" -> new Word.GivenBack();
            case "INITIAL",
                    "PRE_AUTHORISED",
                    "SUSPENDED",
                    "UNDER_VERIFICATION",
                    "AUTHORISED_TO_VALIDATE",
                    "WAITING_AUTHORISATION",
                    "WAITING_AUTHORISATION_TO_VALIDATE",
                    "WAITING_FOR_PAYMENT" -> new Word.NotYet(null, uuid);
            default -> new Word.Silence();
        };
    }

    /// The refund we asked for under a reference, among an order's transactions.
    static Optional<RefundAnswer> refund(List<JsonNode> transactions, String reference) {
        return transactions.stream()
                .filter(it -> text(it, "comment").equals(reference))
                .findFirst()
                .map(LyraWords::answer);
    }

    static RefundAnswer answer(JsonNode transaction) {
        var uuid = text(transaction, "uuid");
        return switch (text(transaction, "detailedStatus")) {
            case "REFUSED", "CAPTURE_FAILED", "ERROR" -> new RefundAnswer.Refused(text(transaction, "errorCode"));
            case "INITIAL", "UNDER_VERIFICATION", "SUSPENDED" -> new RefundAnswer.Asked(uuid);
            case "AUTHORISED", "CAPTURED", "ACCEPTED", "CANCELLED", "WAITING_AUTHORISATION" ->
                new RefundAnswer.Done(uuid, at(transaction));
            default -> new RefundAnswer.Unclear();
        };
    }

    private static boolean isBack(JsonNode transaction) {
        return text(transaction, "operationType").equals("CREDIT")
                && !(answer(transaction) instanceof RefundAnswer.Refused);
    }

    /// What we gave back carries our reference as its comment.
    private static boolean isOurs(JsonNode transaction) {
        return text(transaction, "comment").matches("[2-9A-HJKMNP-TV-Z]{26}");
    }

    private static @Nullable Instant at(JsonNode transaction) {
        try {
            return OffsetDateTime.parse(text(transaction, "creationDate")).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
