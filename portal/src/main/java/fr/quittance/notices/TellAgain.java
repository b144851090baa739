package fr.quittance.notices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.questions.Questions;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells a patient of an invoice because a member of staff asks: now, whatever was planned, with a fresh link.
///
/// What still waited about the invoice does not leave any more: nobody is told twice. Two clerks who press at once send
/// one message, because the second waits for the invoice and sees what the first did.
@Component
public class TellAgain {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Invoices invoices;
    private final Questions questions;
    private final Messages messages;
    private final QueueMessage queue;
    private final NoticeTimes times;
    private final Journal journal;

    TellAgain(
            Invoices invoices,
            Questions questions,
            Messages messages,
            QueueMessage queue,
            NoticeTimes times,
            Journal journal) {
        this.invoices = invoices;
        this.questions = questions;
        this.messages = messages;
        this.queue = queue;
        this.times = times;
        this.journal = journal;
    }

    /// Tells the patient, or says why not.
    ///
    /// @param channels by which channels, if the contacts allow them
    /// @param who the member of staff, as the journal names them
    /// @throws java.util.NoSuchElementException if there is no such invoice
    @Transactional
    public Telling tell(EstablishmentCode establishment, InvoiceId invoice, Set<Message.Channel> channels, String who) {
        var known = invoices.lock(establishment, invoice).orElseThrow();
        if (known.state() instanceof InvoiceState.Cancelled) {
            return new Telling.Withdrawn();
        }
        if (known.state() instanceof InvoiceState.ToPay && questions.pauses(establishment, invoice)) {
            return new Telling.Questioned();
        }
        var before = messages.about(establishment, invoice);
        if (before.stream().anyMatch(this::justTold)) {
            return new Telling.JustTold();
        }
        var reachable = queue.reachable(known, channels);
        if (reachable.isEmpty()) {
            return new Telling.NoContact();
        }
        var kind = known.state() instanceof InvoiceState.ToPay ? NoticeKind.TO_PAY : NoticeKind.NEW_LINK;
        messages.withdraw(establishment, invoice, kind, "sent at once by staff");
        queue.asked(known, kind, Math.max(2, messages.generations(establishment, invoice) + 1), reachable);
        record(known, reachable, who);
        return new Telling.Sent(reachable.size());
    }

    /// Left in the last minutes, is leaving, or was asked for and will.
    private boolean justTold(Message message) {
        return switch (message.state()) {
            case MessageState.Sending sending -> true;
            case MessageState.Sent sent -> sent.sentAt().isAfter(times.now().minus(PAUSE));
            case MessageState.Queued queued -> message.generation() > 1 && queued.lastError() == null;
            case MessageState.Undelivered undelivered -> false;
            case MessageState.Dead dead -> false;
            case MessageState.Cancelled cancelled -> false;
        };
    }

    private void record(Invoice invoice, Set<Message.Channel> channels, String who) {
        journal.record(
                invoice.establishment(),
                who,
                "invoice-told-again",
                invoice.number().value(),
                channels.stream()
                        .sorted()
                        .map(it -> Texts.text("notices.journal.channel-" + it))
                        .collect(Collectors.joining(", ")));
    }
}
