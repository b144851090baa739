package fr.quittance.intake;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceCancelled;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.PaymentsUnderWay;
import fr.quittance.invoices.WithdrawalBegun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Withdraws an invoice that the hospital cancels or replaces, unless somebody may be paying it or the
/// hospital took money for it itself.
@Component
class WithdrawInvoice {

    private final Invoices invoices;
    private final List<PaymentsUnderWay> payments;
    private final ApplicationEventPublisher events;

    WithdrawInvoice(Invoices invoices, List<PaymentsUnderWay> payments, ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.payments = List.copyOf(payments);
        this.events = events;
    }

    /// What came of it.
    sealed interface Withdrawal {}

    /// It is withdrawn now.
    record Withdrawn() implements Withdrawal {}

    /// It was withdrawn before, and nothing took its place.
    record WithdrawnBefore() implements Withdrawal {}

    /// It was withdrawn before, and another took its place.
    record ReplacedBefore(InvoiceNumber by) implements Withdrawal {}

    /// It stays.
    ///
    /// @param why the end of a remedy's key
    record Kept(String why) implements Withdrawal {}

    /// Withdraws an invoice.
    ///
    /// @param replacedBy the one that takes its place, if any
    Withdrawal withdraw(Invoice known, @Nullable InvoiceNumber replacedBy) {
        var invoice = invoices.lock(known.establishment(), known.id()).orElseThrow();
        return switch (invoice.state()) {
            case InvoiceState.Paid paid -> withdrawPaid(invoice, replacedBy, "paid");
            case InvoiceState.ToPay toPay
            when toPay.paid().isPositive() -> withdrawPaid(invoice, replacedBy, "partly-paid");
            case InvoiceState.ToPay toPay -> withdrawUnlessPaying(invoice, replacedBy);
            case InvoiceState.NothingToPay nothing -> withdrawUnlessPaying(invoice, replacedBy);
            case InvoiceState.Cancelled cancelled -> before(cancelled.replacedBy());
        };
    }

    private static Withdrawal before(@Nullable InvoiceNumber replacedBy) {
        return replacedBy == null ? new WithdrawnBefore() : new ReplacedBefore(replacedBy);
    }

    /// Whoever keeps its money takes it back first: it goes to the invoice that replaces this one, or to
    /// whoever paid. Money that the hospital took itself stays where it is, and so does the invoice.
    private Withdrawal withdrawPaid(Invoice invoice, @Nullable InvoiceNumber replacedBy, String why) {
        var establishment = invoice.establishment();
        if (payments.stream().anyMatch(it -> it.concern(establishment, invoice.id()))) {
            return new Kept("payment-under-way");
        }
        events.publishEvent(new WithdrawalBegun(establishment, invoice.id(), invoice.number(), replacedBy));
        var freed = invoices.lock(establishment, invoice.id()).orElseThrow();
        return freed.state() instanceof InvoiceState.ToPay(var paid) && paid.isZero()
                ? withdrawUnlessPaying(freed, replacedBy)
                : new Kept(why);
    }

    private Withdrawal withdrawUnlessPaying(Invoice invoice, @Nullable InvoiceNumber replacedBy) {
        var establishment = invoice.establishment();
        if (payments.stream().anyMatch(it -> it.concern(establishment, invoice.id()))) {
            return new Kept("payment-under-way");
        }
        if (!invoices.cancel(establishment, invoice.id(), replacedBy)) {
            throw new IllegalStateException("Invoice " + invoice.number() + " moved while it was held");
        }
        events.publishEvent(new InvoiceCancelled(establishment, invoice.id()));
        return new Withdrawn();
    }
}
