package fr.quittance.intake;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.PaymentsUnderWay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/// The hospital withdraws and replaces invoices through the very use case behind its two doors, one
/// transaction each.
public final class SimulatedIntake {

    private final Invoices invoices;
    private final WithdrawInvoice withdraw;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    public SimulatedIntake(
            Invoices invoices,
            PaymentsUnderWay payments,
            ApplicationEventPublisher events,
            TransactionTemplate transactions) {
        this.invoices = invoices;
        this.withdraw = new WithdrawInvoice(invoices, List.of(payments), events);
        this.events = events;
        this.transactions = transactions;
    }

    /// Withdraws an invoice, and issues the one that takes its place.
    ///
    /// @param by null when none does
    /// @return whether it is withdrawn now, and was not before
    public boolean withdraw(Invoice old, @Nullable Invoice by) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            var outcome = withdraw.withdraw(old, by == null ? null : by.number());
            if (!(outcome instanceof WithdrawInvoice.Withdrawn)) {
                status.setRollbackOnly();
                return false;
            }
            if (by != null) {
                invoices.add(by);
                events.publishEvent(new InvoiceIssued(by.establishment(), by.id()));
            }
            return true;
        }));
    }
}
