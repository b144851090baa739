package fr.quittance.payments.platform;

import fr.quittance.money.Money;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// PayFiP's detail of an operation, in our words.
final class PayfipWords {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("ddMMuuuuHHmm");

    private PayfipWords() {}

    /// `P` paid by card, `V` by direct debit; `A` left, and payable until the operation's time is
    /// over;
    /// `R` and `Z` refused for good.
    ///
    /// @param over whether the operation takes no money any more
    static Word word(Map<String, String> detail, boolean over) {
        return switch (detail.getOrDefault("resultrans", "")) {
            case "P", "V" -> taken(detail);
            case "A" -> over ? new Word.Closed() : new Word.Left();
            case "R", "Z" -> new Word.Refused(detail.getOrDefault("resultrans", ""), true);
            default -> new Word.Silence();
        };
    }

    /// The authorisation number is not unique: the operation names its money.
    private static Word taken(Map<String, String> detail) {
        var cents = detail.getOrDefault("montant", "");
        return cents.matches("[0-9]{1,10}")
                ? new Word.Taken(detail.getOrDefault("idOp", ""), Money.cents(Long.parseLong(cents)), "EUR", at(detail))
                : new Word.Silence();
    }

    private static @Nullable Instant at(Map<String, String> detail) {
        try {
            return LocalDateTime.parse(detail.get("dattrans") + detail.get("heurtrans"), AT)
                    .atZone(PARIS)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
