package fr.quittance.notices;

import fr.quittance.invoices.Invoices;
import fr.quittance.payments.InvoiceCorrected;
import fr.quittance.payments.RefundMade;
import fr.quittance.payments.RefundReason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells patients that money is on its way back (M9): once per refund, and once with the correction that
/// gives it back. Heard in the transaction of the event.
@Component
class TellRefund {

    private final Invoices invoices;
    private final QueueMessage queue;

    TellRefund(Invoices invoices, QueueMessage queue) {
        this.invoices = invoices;
        this.queue = queue;
    }

    /// One message for the new invoice, what was paid and what comes back of it.
    @EventListener
    @Transactional
    public void on(InvoiceCorrected event) {
        var invoice = invoices.find(event.establishment(), event.invoice()).orElseThrow();
        queue.about(invoice, NoticeKind.CORRECTED, 1, null);
    }

    /// What a correction gives back was told with the correction; money that belonged to no invoice has
    /// nobody to be told.
    @EventListener
    @Transactional
    public void on(RefundMade event) {
        if (event.invoice() != null && event.reason() != RefundReason.CORRECTION) {
            var invoice = invoices.find(event.establishment(), event.invoice()).orElseThrow();
            queue.refund(invoice, event.refund(), event.payment());
        }
    }
}
