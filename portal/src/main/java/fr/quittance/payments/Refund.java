package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money to be given back to whoever paid it, all or a part.
///
/// @param id our name for it
/// @param reference names it at the platform; the same however often it is asked
/// @param capture the money that goes back
/// @param invoice the invoice that this money paid; null when it pays nothing
/// @param amount how much, at most what was taken
/// @param note what the person who asked wrote; may be empty
/// @param needsOther whether somebody else than the person who asked must approve
/// @param approvedAt when it was approved; null before
/// @param byHand whether the platform is not asked, because it refused to give this money back before
public record Refund(
        EstablishmentCode establishment,
        RefundId id,
        PaymentReference reference,
        CaptureId capture,
        @Nullable InvoiceId invoice,
        Money amount,
        RefundReason reason,
        String note,
        Person requestedBy,
        Instant requestedAt,
        boolean needsOther,
        @Nullable Instant approvedAt,
        boolean byHand,
        RefundState state) {

    /// What a person reads out on the telephone: `R-8F3K-22`.
    public String number() {
        return "R" + reference.number().substring(1);
    }

    Refund in(RefundState other) {
        return new Refund(
                establishment,
                id,
                reference,
                capture,
                invoice,
                amount,
                reason,
                note,
                requestedBy,
                requestedAt,
                needsOther,
                approvedAt,
                byHand,
                other);
    }
}
