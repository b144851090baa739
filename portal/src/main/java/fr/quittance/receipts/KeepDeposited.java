package fr.quittance.receipts;

import fr.quittance.intake.AcquittedInvoiceReceived;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears that the hospital deposited its own facture acquittée: it takes the place of ours.
@Component
class KeepDeposited {

    private final Receipts receipts;
    private final Payments payments;
    private final Invoices invoices;
    private final ApplicationEventPublisher events;

    KeepDeposited(Receipts receipts, Payments payments, Invoices invoices, ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.payments = payments;
        this.invoices = invoices;
        this.events = events;
    }

    /// Under the invoice's lock, so that two deposits get two versions.
    @EventListener
    @Transactional
    public void on(AcquittedInvoiceReceived event) {
        invoices.lock(event.establishment(), event.invoice()).orElseThrow();
        var payment = payments.of(event.establishment(), event.invoice()).stream()
                .filter(it -> it instanceof Payment.Paid)
                .findFirst()
                .map(Payment::reference)
                .orElse(null);
        var added = receipts.addDeposited(
                event.establishment(), event.invoice(), ReceiptKind.ACQUITTED, event.document(), payment);
        if (added) {
            events.publishEvent(
                    new ReceiptIssued(event.establishment(), event.invoice(), ReceiptKind.ACQUITTED, payment));
        }
    }
}
