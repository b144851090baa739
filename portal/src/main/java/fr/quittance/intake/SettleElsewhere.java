package fr.quittance.intake;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.PaymentsUnderWay;
import fr.quittance.journal.Journal;
import java.util.List;
import org.springframework.stereotype.Component;

/// Settles an invoice that the hospital says was paid at its desk, so that nobody can pay it online
/// as well.
@Component
class SettleElsewhere {

    private final Invoices invoices;
    private final List<PaymentsUnderWay> payments;
    private final Journal journal;

    SettleElsewhere(Invoices invoices, List<PaymentsUnderWay> payments, Journal journal) {
        this.invoices = invoices;
        this.payments = List.copyOf(payments);
        this.journal = journal;
    }

    /// What came of it.
    sealed interface Settlement {}

    /// It was to pay, and is paid now.
    record Settled() implements Settlement {}

    /// Nothing was left to pay.
    record SettledBefore() implements Settlement {}

    /// It stays as it is.
    ///
    /// @param why the end of a remedy's key
    record Kept(String why) implements Settlement {}

    /// Settles what is left to pay of an invoice, in the transaction of the caller.
    Settlement settle(Invoice known) {
        var invoice = invoices.lock(known.establishment(), known.id()).orElseThrow();
        return switch (invoice.state()) {
            case InvoiceState.ToPay toPay -> settleUnlessPaying(invoice);
            case InvoiceState.Paid paid -> new SettledBefore();
            case InvoiceState.NothingToPay nothing -> new SettledBefore();
            case InvoiceState.Cancelled cancelled -> new Kept("cancelled");
        };
    }

    private Settlement settleUnlessPaying(Invoice invoice) {
        var establishment = invoice.establishment();
        if (payments.stream().anyMatch(it -> it.concern(establishment, invoice.id()))) {
            return new Kept("payment-under-way");
        }
        if (!invoices.settleElsewhere(establishment, invoice.id())) {
            throw new IllegalStateException("Invoice " + invoice.number() + " moved while it was held");
        }
        journal.record(
                establishment,
                "automatique",
                "invoice-paid-elsewhere",
                invoice.number().value(),
                invoice.leftToPay().text());
        return new Settled();
    }
}
