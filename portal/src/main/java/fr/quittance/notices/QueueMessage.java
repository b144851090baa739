package fr.quittance.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.payments.PaymentReference;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a message to send, and the durable task that will send it, in the transaction of the deed it tells about.
@Component
class QueueMessage {

    private final Messages messages;
    private final Patients patients;
    private final Links links;
    private final NoticeTimes times;
    private final SchedulerClient scheduler;

    QueueMessage(Messages messages, Patients patients, Links links, NoticeTimes times, SchedulerClient scheduler) {
        this.messages = messages;
        this.patients = patients;
        this.links = links;
        this.times = times;
        this.scheduler = scheduler;
    }

    /// Tells the patient of an invoice, by every channel their contacts allow.
    ///
    /// @param generation 1, or one more for each new link asked for
    /// @param payment the payment it is about, if any
    void about(Invoice invoice, NoticeKind kind, int generation, @Nullable PaymentReference payment) {
        about(invoice, kind, generation, payment, EnumSet.allOf(Message.Channel.class));
    }

    /// The same, by these channels only.
    void about(Invoice invoice, NoticeKind kind, PaymentReference payment, Set<Message.Channel> channels) {
        about(invoice, kind, 1, payment, channels);
    }

    /// Tells the patient of an invoice once more, by these channels if their contacts still allow.
    void by(Set<Message.Channel> channels, Invoice invoice, NoticeKind kind, int generation) {
        about(invoice, kind, generation, null, channels);
    }

    /// Tells the patient of an invoice by those channels only that never carried anything about it.
    void whereNothingWasSaid(Invoice invoice, NoticeKind kind) {
        var silent = EnumSet.allOf(Message.Channel.class);
        messages.about(invoice.establishment(), invoice.id()).forEach(it -> silent.remove(it.channel()));
        about(invoice, kind, 1, null, silent);
    }

    private void about(
            Invoice invoice,
            NoticeKind kind,
            int generation,
            @Nullable PaymentReference payment,
            Set<Message.Channel> channels) {
        var contacts = patients.find(invoice.establishment(), invoice.patient())
                .map(Patient::contacts)
                .orElse(Contacts.NONE);
        if (channels.contains(Message.Channel.MAIL) && contacts.email() != null && contacts.reachableByMail()) {
            about(invoice, kind, Message.Channel.MAIL, contacts.email(), generation, payment);
        }
        if (channels.contains(Message.Channel.SMS) && contacts.mobile() != null && contacts.reachableBySms()) {
            about(invoice, kind, Message.Channel.SMS, contacts.mobile(), generation, payment);
        }
    }

    private void about(
            Invoice invoice,
            NoticeKind kind,
            Message.Channel channel,
            String recipient,
            int generation,
            @Nullable PaymentReference payment) {
        var message = new Message(
                invoice.establishment(),
                MessageId.next(),
                kind,
                channel,
                invoice.id(),
                null,
                payment,
                recipient,
                generation,
                null,
                0,
                times.now(),
                notBefore(invoice, kind, channel, generation),
                new MessageState.Queued(null));
        if (!messages.add(message)) {
            return;
        }
        if (kind != NoticeKind.PAYMENT_RECEIVED) {
            messages.carry(message, links.make(invoice, by(channel)).id());
        }
        schedule(message);
    }

    private Instant notBefore(Invoice invoice, NoticeKind kind, Message.Channel channel, int generation) {
        var waits = generation == 1 && (kind == NoticeKind.TO_PAY || kind == NoticeKind.ACQUITTED);
        var earliest = kind == NoticeKind.PAYMENT_RECEIVED
                ? times.withoutPaper()
                : waits ? times.afterDischarge(invoice) : times.now();
        return generation == 1 ? times.courteous(channel, earliest) : earliest;
    }

    private static Link.Channel by(Message.Channel channel) {
        return switch (channel) {
            case MAIL -> Link.Channel.MAIL;
            case SMS -> Link.Channel.SMS;
        };
    }

    /// Tells the holder of an account, at once.
    ///
    /// @param subject the challenge or the reset it is about; a subject is told once
    void account(
            EstablishmentCode establishment,
            NoticeKind kind,
            Message.Channel channel,
            @Nullable UUID subject,
            String recipient) {
        var now = times.now();
        var message = new Message(
                establishment,
                MessageId.next(),
                kind,
                channel,
                null,
                subject,
                null,
                recipient,
                1,
                null,
                0,
                now,
                now,
                new MessageState.Queued(null));
        if (messages.add(message)) {
            schedule(message);
        }
    }

    private void schedule(Message message) {
        scheduler.schedule(
                NoticesConfiguration.SEND
                        .instance(NoticesConfiguration.instance(message))
                        .build(),
                message.notBefore());
    }
}
