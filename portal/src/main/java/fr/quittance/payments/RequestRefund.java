package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.visitors.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff asks that money go back to whoever paid it. Up to a sum that the hospital sets
/// this is enough; above, somebody else approves ([DecideRefund]).
@Component
public class RequestRefund {

    private final HoldMoney hold;
    private final Refunds refunds;
    private final WriteRefund write;

    RequestRefund(HoldMoney hold, Refunds refunds, WriteRefund write) {
        this.hold = hold;
        this.refunds = refunds;
        this.write = write;
    }

    /// Names a refund before it is asked for: drawn when the form is shown, so that pressing twice asks
    /// once.
    public static RefundId draw() {
        return RefundId.next();
    }

    /// Asks once for a refund that has a name.
    ///
    /// @param id as [#draw] gave it; one that was asked for already is not asked for again
    /// @param invoice the invoice that the money paid
    @Transactional
    public RefundAsked request(
            RefundId id,
            CaptureId capture,
            InvoiceId invoice,
            Money amount,
            RefundReason reason,
            String note,
            StaffMember by) {
        return request(id, capture, invoice, amount, reason, note, by, false);
    }

    /// Asks for a refund.
    ///
    /// @param capture the money
    /// @param invoice the invoice that it paid; null for what of it pays nothing
    /// @param note why, in the person's words; may be empty
    @Transactional
    public RefundAsked request(
            CaptureId capture,
            @Nullable InvoiceId invoice,
            Money amount,
            RefundReason reason,
            String note,
            StaffMember by) {
        return request(RefundId.next(), capture, invoice, amount, reason, note, by, false);
    }

    /// Asks for a refund that a person carries out, because the platform refused to: the platform is not
    /// asked again. Where it never refused any of this money, it is asked all the same.
    @Transactional
    public RefundAsked requestByHand(
            CaptureId capture,
            @Nullable InvoiceId invoice,
            Money amount,
            RefundReason reason,
            String note,
            StaffMember by) {
        return request(RefundId.next(), capture, invoice, amount, reason, note, by, true);
    }

    private RefundAsked request(
            RefundId id,
            CaptureId capture,
            @Nullable InvoiceId invoice,
            Money amount,
            RefundReason reason,
            String note,
            StaffMember by,
            boolean byHand) {
        var establishment = new EstablishmentCode(by.establishment());
        var money = hold.hold(establishment, capture);
        if (money.isEmpty()) {
            return new RefundAsked.Unknown();
        }
        var known = refunds.find(establishment, id);
        if (known.isPresent()) {
            return known.get().state() instanceof RefundState.Requested
                    ? new RefundAsked.Waiting(known.get())
                    : new RefundAsked.DecidedAlready(known.get());
        }
        var most = hold.refundable(money.get(), invoice);
        return amount.isPositive() && amount.compareTo(most) <= 0
                ? write.request(
                        id,
                        money.get(),
                        invoice,
                        amount,
                        reason,
                        note,
                        Person.of(by),
                        byHand && hold.wasRefusedBack(money.get()))
                : new RefundAsked.TooMuch(most);
    }
}
