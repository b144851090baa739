package fr.quittance.receipts;

import fr.quittance.documents.Documents;
import fr.quittance.intake.AcquittedInvoiceReceived;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Texts;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.verification.MarkPaper;
import java.time.LocalDate;
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
    private final Verifiable verifiable;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    KeepDeposited(
            Receipts receipts,
            Payments payments,
            Invoices invoices,
            Verifiable verifiable,
            Journal journal,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.payments = payments;
        this.invoices = invoices;
        this.verifiable = verifiable;
        this.journal = journal;
        this.events = events;
    }

    /// Under the invoice's lock, so that two deposits get two versions.
    @EventListener
    @Transactional
    public void on(AcquittedInvoiceReceived event) {
        var invoice = invoices.lock(event.establishment(), event.invoice()).orElseThrow();
        var payment = payments.of(event.establishment(), event.invoice()).stream()
                .filter(it -> it instanceof Payment.Paid)
                .findFirst()
                .map(Payment::reference)
                .orElse(null);
        var added = receipts.addDeposited(
                event.establishment(), event.invoice(), ReceiptKind.ACQUITTED, event.document(), payment);
        if (added) {
            verifiable.add(invoice, event);
            journal.record(
                    event.establishment(),
                    "automatique",
                    "receipt-deposited",
                    invoice.number().value(),
                    Texts.text("receipts.journal.deposited"));
            events.publishEvent(
                    new ReceiptIssued(event.establishment(), event.invoice(), ReceiptKind.ACQUITTED, payment));
        }
    }

    /// The hospital's own paper carries no code of ours: its bytes alone are known again.
    @Component
    record Verifiable(MarkPaper marks, Documents documents) {

        void add(Invoice invoice, AcquittedInvoiceReceived event) {
            var file = documents.find(event.establishment(), event.document()).orElseThrow();
            var paidAt = invoice.state() instanceof InvoiceState.Paid paid ? paid.paidAt() : file.storedAt();
            marks.issued(
                    marks.mark(
                            ReceiptKind.ACQUITTED.verified(),
                            invoice,
                            invoice.amounts().patient(),
                            LocalDate.ofInstant(paidAt, FrenchDates.PARIS)),
                    file.sha256());
        }
    }
}
