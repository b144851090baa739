package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.ContactsCompleted;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.InvoicePaid;
import fr.quittance.payments.PaymentReference;
import fr.quittance.questions.QuestionAnswered;
import fr.quittance.receipts.ReceiptIssued;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells patients what happens to their invoices. Heard in the transaction of the event: told if it commits, and once.
@Component
@Transactional
class TellPatient {

    private static final int FIRST = 1;

    private final Invoices invoices;
    private final Messages messages;
    private final Receipts receipts;
    private final QueueMessage queue;

    TellPatient(Invoices invoices, Messages messages, Receipts receipts, QueueMessage queue) {
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

    /// Told once the paper that says it too has been waited for (decision 0010).
    @EventListener
    void on(InvoicePaid event) {
        var invoice = invoice(event.establishment(), event.invoice());
        if (!isTold(invoice, NoticeKind.CORRECTED)) {
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
                case ACQUITTED ->
                    sayOnline(invoice, payment, NoticeKind.PAID_AND_ACQUITTED, NoticeKind.ACQUITTED_AFTER_PAYMENT);
                case ATTESTATION -> sayOnline(invoice, payment, NoticeKind.PAID_AND_ATTESTED, NoticeKind.ATTESTATION);
            }
        }
    }

    /// One message says both where the payment was not told yet; where it was, the paper is news of
    /// its own.
    private void sayOnline(Invoice invoice, PaymentReference payment, NoticeKind both, NoticeKind paper) {
        messages.withdraw(invoice.establishment(), invoice.id(), NoticeKind.PAYMENT_RECEIVED, "told with its paper");
        var told = messages.about(invoice.establishment(), invoice.id()).stream()
                .filter(it -> payment.equals(it.payment()) && it.kind() != both)
                .filter(it -> !(it.state() instanceof MessageState.Cancelled))
                .map(Message::channel)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Message.Channel.class)));
        queue.about(invoice, paper, payment, told);
        queue.about(invoice, both, payment, EnumSet.complementOf(told));
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

    @EventListener
    void on(QuestionAnswered event) {
        queue.about(invoice(event.establishment(), event.invoice()), NoticeKind.ANSWER, event.number(), null);
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

    private Invoice invoice(EstablishmentCode establishment, InvoiceId id) {
        return invoices.find(establishment, id).orElseThrow();
    }
}
