package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.RateLimits;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends a fresh link to an invoice, to the contacts the hospital has and to nobody else, three times an hour at most.
@Component
public class SendNewLink {

    private static final int TRIES = 3;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final RateLimits limits;
    private final Invoices invoices;
    private final Patients patients;
    private final QueueNewLink queue;
    private final TransactionTemplate transaction;

    SendNewLink(
            RateLimits limits,
            Invoices invoices,
            Patients patients,
            QueueNewLink queue,
            TransactionTemplate transaction) {
        this.limits = limits;
        this.invoices = invoices;
        this.patients = patients;
        this.queue = queue;
        this.transaction = transaction;
    }

    /// Sends it, or says why not.
    ///
    /// @param invoice an invoice that exists
    /// @throws java.util.NoSuchElementException if it does not
    public NewLink send(EstablishmentCode establishment, InvoiceId invoice) {
        var known = invoices.find(establishment, invoice).orElseThrow();
        if (known.state() instanceof InvoiceState.Cancelled) {
            return new NewLink.Withdrawn();
        }
        var contacts = patients.find(establishment, known.patient())
                .map(Patient::contacts)
                .orElseThrow();
        if (!contacts.reachableByMail() && !contacts.reachableBySms()) {
            return new NewLink.NoContact();
        }
        if (!limits.allow("new-link", establishment + "/" + invoice.value(), TRIES, WINDOW)) {
            return new NewLink.TooMany();
        }
        transaction.executeWithoutResult(status -> queue.queue(known));
        return new NewLink.OnItsWay(contacts.maskedEmail(), contacts.reachableBySms() ? contacts.maskedMobile() : null);
    }

    /// Writes the messages that carry the new link.
    @Component
    static class QueueNewLink {

        private final Messages messages;
        private final QueueMessage queue;
        private final Journal journal;

        QueueNewLink(Messages messages, QueueMessage queue, Journal journal) {
            this.messages = messages;
            this.queue = queue;
            this.journal = journal;
        }

        void queue(Invoice invoice) {
            var toPay = invoice.state() instanceof InvoiceState.ToPay;
            var generation = Math.max(2, messages.generations(invoice.establishment(), invoice.id()) + 1);
            queue.about(invoice, toPay ? NoticeKind.TO_PAY : NoticeKind.NEW_LINK, generation, null);
            journal.record(
                    invoice.establishment(),
                    "lien",
                    "new-link-requested",
                    invoice.number().value(),
                    "to the contacts on file");
        }
    }
}
