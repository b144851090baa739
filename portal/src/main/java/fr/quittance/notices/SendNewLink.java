package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.guard.AskedMessages;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.notices.Message.Channel;
import fr.quittance.pages.Texts;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends a fresh link to an invoice, to the contacts the hospital has and to nobody else, as often
/// as [AskedMessages] lets each of them be sent one.
@Component
public class SendNewLink {

    private final AskedMessages asked;
    private final Invoices invoices;
    private final Patients patients;
    private final QueueNewLink queue;

    SendNewLink(AskedMessages asked, Invoices invoices, Patients patients, QueueNewLink queue) {
        this.asked = asked;
        this.invoices = invoices;
        this.patients = patients;
        this.queue = queue;
    }

    /// Sends it, or says why not.
    ///
    /// @param invoice an invoice that exists
    /// @throws java.util.NoSuchElementException if it does not
    @Transactional
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
        var channels = channels(establishment, contacts);
        if (channels.isEmpty()) {
            return new NewLink.TooMany();
        }
        queue.queue(known, channels);
        return new NewLink.OnItsWay(
                channels.contains(Channel.MAIL) ? contacts.maskedEmail() : null,
                channels.contains(Channel.SMS) ? contacts.maskedMobile() : null);
    }

    private Set<Channel> channels(EstablishmentCode establishment, Contacts contacts) {
        var channels = EnumSet.noneOf(Channel.class);
        if (contacts.email() != null
                && contacts.reachableByMail()
                && asked.mayBeSent(establishment.value(), contacts.email(), false)) {
            channels.add(Channel.MAIL);
        }
        if (contacts.mobile() != null
                && contacts.reachableBySms()
                && asked.mayBeSent(establishment.value(), contacts.mobile(), true)) {
            channels.add(Channel.SMS);
        }
        return channels;
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

        void queue(Invoice invoice, Set<Channel> channels) {
            var toPay = invoice.state() instanceof InvoiceState.ToPay;
            var generation = Math.max(2, messages.generations(invoice.establishment(), invoice.id()) + 1);
            queue.by(channels, invoice, toPay ? NoticeKind.TO_PAY : NoticeKind.NEW_LINK, generation);
            journal.record(
                    invoice.establishment(),
                    "lien",
                    "new-link-requested",
                    invoice.number().value(),
                    Texts.text("notices.journal.new-link"));
        }
    }
}
