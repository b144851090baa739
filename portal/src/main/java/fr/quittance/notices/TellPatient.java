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
import fr.quittance.receipts.PapersDelayed;
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
                if (!isTold(invoice, NoticeKind.CORRECTED)) {
                    queue.about(invoice, NoticeKind.PAYMENT_RECEIVED, FIRST, event.payment());
                }
            }
        }
    }

    /// Where one message was to say both, the payment is told alone when its papers cannot be made: a
    /// patient left without news pays again.
    @EventListener
    void on(PapersDelayed event) {
        var invoice = invoice(event.establishment(), event.invoice());
        var isUntold = !isTold(invoice, NoticeKind.PAID_AND_ACQUITTED) && !isTold(invoice, NoticeKind.CORRECTED);
        if (mode(event.establishment()) == Mode.PRIVATE && isUntold) {
            queue.about(invoice, NoticeKind.PAYMENT_RECEIVED, FIRST, event.payment());
        }
    }

    /// The message of a correction says that the new invoice is paid, and is the only one.
    @EventListener
    void on(ReceiptIssued event) {
        var invoice = invoice(event.establishment(), event.invoice());
        var payment = event.payment();
        if (event.kind() == ReceiptKind.ACQUITTED && payment == null) {
            messages.withdraw(invoice.establishment(), invoice.id(), NoticeKind.TO_PAY, "acquitted meanwhile");
            queue.about(invoice, NoticeKind.ACQUITTED, FIRST, null);
        } else if (payment != null && !isTold(invoice, NoticeKind.CORRECTED)) {
            switch (event.kind()) {
                case RECEIPT -> {}
                case ACQUITTED -> queue.about(invoice, acquitted(invoice), FIRST, payment);
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

    private boolean isTold(Invoice invoice, NoticeKind kind) {
        return messages.about(invoice.establishment(), invoice.id()).stream().anyMatch(it -> it.kind() == kind);
    }

    private void sayAcquitted(Invoice invoice, NoticeKind kind) {
        if (receipts.find(invoice.establishment(), invoice.id(), ReceiptKind.ACQUITTED)
                .isPresent()) {
            queue.whereNothingWasSaid(invoice, kind);
        }
    }

    private NoticeKind acquitted(Invoice invoice) {
        return switch (mode(invoice.establishment())) {
            case PRIVATE ->
                isTold(invoice, NoticeKind.PAYMENT_RECEIVED)
                        ? NoticeKind.ACQUITTED_AFTER_PAYMENT
                        : NoticeKind.PAID_AND_ACQUITTED;
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
