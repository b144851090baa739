package fr.quittance.notices;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.intake.ContactsCompleted;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.InvoicePaid;
import fr.quittance.receipts.ReceiptIssued;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells patients what happens to their invoices. Heard in the transaction of the event: told if it commits, and once.
@Component
@Transactional
class TellPatient {

    private static final int FIRST = 1;

    private final Establishments establishments;
    private final Invoices invoices;
    private final Messages messages;
    private final Receipts receipts;
    private final QueueMessage queue;

    TellPatient(
            Establishments establishments,
            Invoices invoices,
            Messages messages,
            Receipts receipts,
            QueueMessage queue) {
        this.establishments = establishments;
        this.invoices = invoices;
        this.messages = messages;
        this.receipts = receipts;
        this.queue = queue;
    }

    @EventListener
    void on(InvoiceIssued event) {
        var invoice = invoice(event.establishment(), event.invoice());
        if (invoice.state() instanceof InvoiceState.ToPay) {
            queue.about(invoice, NoticeKind.TO_PAY, FIRST, null);
        }
    }

    /// Where the facture acquittée comes seconds after the payment, one message says both (decision 0010).
    @EventListener
    void on(InvoicePaid event) {
        switch (mode(event.establishment())) {
            case PRIVATE -> {}
            case PRIVATE_DEPOSITS, PUBLIC -> {
                var invoice = invoice(event.establishment(), event.invoice());
                if (!isToldOfCorrection(invoice)) {
                    queue.about(invoice, NoticeKind.PAYMENT_RECEIVED, FIRST, event.payment());
                }
            }
        }
    }

    @EventListener
    void on(ReceiptIssued event) {
        var invoice = invoice(event.establishment(), event.invoice());
        var payment = event.payment();
        if (event.kind() == ReceiptKind.ACQUITTED && payment == null) {
            messages.withdraw(invoice.establishment(), invoice.id(), NoticeKind.TO_PAY, "acquitted meanwhile");
            queue.about(invoice, NoticeKind.ACQUITTED, FIRST, null);
        } else if (payment != null && !isToldOfCorrection(invoice)) {
            switch (event.kind()) {
                case RECEIPT -> {}
                case ACQUITTED -> queue.about(invoice, acquitted(event.establishment()), FIRST, payment);
                case ATTESTATION -> queue.about(invoice, NoticeKind.ATTESTATION, FIRST, payment);
            }
        }
    }

    /// A contact that was missing came later: the news that is true today goes where none could go.
    @EventListener
    void on(ContactsCompleted event) {
        var invoice = invoice(event.establishment(), event.invoice());
        switch (invoice.state()) {
            case InvoiceState.ToPay toPay -> queue.whereNothingWasSaid(invoice, NoticeKind.TO_PAY);
            case InvoiceState.Paid paid -> sayAcquitted(invoice, NoticeKind.ACQUITTED_AFTER_PAYMENT);
            case InvoiceState.NothingToPay nothing -> sayAcquitted(invoice, NoticeKind.ACQUITTED);
            case InvoiceState.Cancelled cancelled -> {}
        }
    }

    /// The message of a correction says that the new invoice is paid, and is the only one.
    private boolean isToldOfCorrection(Invoice invoice) {
        return messages.about(invoice.establishment(), invoice.id()).stream()
                .anyMatch(it -> it.kind() == NoticeKind.CORRECTED);
    }

    private void sayAcquitted(Invoice invoice, NoticeKind kind) {
        if (receipts.find(invoice.establishment(), invoice.id(), ReceiptKind.ACQUITTED)
                .isPresent()) {
            queue.whereNothingWasSaid(invoice, kind);
        }
    }

    private NoticeKind acquitted(EstablishmentCode establishment) {
        return switch (mode(establishment)) {
            case PRIVATE -> NoticeKind.PAID_AND_ACQUITTED;
            case PRIVATE_DEPOSITS, PUBLIC -> NoticeKind.ACQUITTED_AFTER_PAYMENT;
        };
    }

    private Mode mode(EstablishmentCode establishment) {
        return establishments.get(establishment).mode();
    }

    private Invoice invoice(EstablishmentCode establishment, InvoiceId id) {
        return invoices.find(establishment, id).orElseThrow();
    }
}
