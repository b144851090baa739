package fr.quittance.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.links.Link;
import fr.quittance.links.Links;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.RefundId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
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
        about(invoice, kind, generation, payment, EnumSet.allOf(Message.Channel.class), true);
    }

    /// The same, by these channels only.
    void about(Invoice invoice, NoticeKind kind, PaymentReference payment, Set<Message.Channel> channels) {
        about(invoice, kind, 1, payment, channels, true);
    }

    /// Tells the patient of an invoice at once, because they asked: by these channels if their contacts
    /// still allow.
    void by(Set<Message.Channel> channels, Invoice invoice, NoticeKind kind, int generation) {
        about(invoice, kind, generation, null, channels, false);
    }

    /// Tells the patient of an invoice by those channels only that never carried anything about it.
    void whereNothingWasSaid(Invoice invoice, NoticeKind kind) {
        var silent = EnumSet.allOf(Message.Channel.class);
        messages.about(invoice.establishment(), invoice.id()).forEach(it -> silent.remove(it.channel()));
        about(invoice, kind, 1, null, silent, true);
    }

    /// Which of these channels the patient's contacts allow.
    Set<Message.Channel> reachable(Invoice invoice, Set<Message.Channel> channels) {
        var contacts = contacts(invoice);
        var reachable = EnumSet.noneOf(Message.Channel.class);
        if (channels.contains(Message.Channel.MAIL) && contacts.reachableByMail()) {
            reachable.add(Message.Channel.MAIL);
        }
        if (channels.contains(Message.Channel.SMS) && contacts.reachableBySms()) {
            reachable.add(Message.Channel.SMS);
        }
        return reachable;
    }

    /// Tells the patient because staff asked: no delay after discharge, but no SMS rings at night.
    void asked(Invoice invoice, NoticeKind kind, int generation, Set<Message.Channel> channels) {
        about(invoice, kind, generation, null, channels, true);
    }

    /// Tells the patient of an invoice that money is on its way back, by every channel their contacts
    /// allow.
    void refund(Invoice invoice, RefundId refund, @Nullable PaymentReference payment) {
        var before = messages.about(invoice.establishment(), invoice.id()).stream()
                .filter(it -> it.kind() == NoticeKind.REFUNDED)
                .mapToInt(Message::generation)
                .max()
                .orElse(0);
        var contacts = contacts(invoice);
        if (contacts.email() != null && contacts.reachableByMail()) {
            about(
                    invoice,
                    NoticeKind.REFUNDED,
                    Message.Channel.MAIL,
                    contacts.email(),
                    before + 1,
                    payment,
                    refund,
                    true);
        }
        if (contacts.mobile() != null && contacts.reachableBySms()) {
            about(
                    invoice,
                    NoticeKind.REFUNDED,
                    Message.Channel.SMS,
                    contacts.mobile(),
                    before + 1,
                    payment,
                    refund,
                    true);
        }
    }

    private Contacts contacts(Invoice invoice) {
        return patients.find(invoice.establishment(), invoice.patient())
                .map(Patient::contacts)
                .orElse(Contacts.NONE);
    }

    private void about(
            Invoice invoice,
            NoticeKind kind,
            int generation,
            @Nullable PaymentReference payment,
            Set<Message.Channel> channels,
            boolean courteous) {
        var contacts = contacts(invoice);
        if (channels.contains(Message.Channel.MAIL) && contacts.email() != null && contacts.reachableByMail()) {
            about(invoice, kind, Message.Channel.MAIL, contacts.email(), generation, payment, null, courteous);
        }
        if (channels.contains(Message.Channel.SMS) && contacts.mobile() != null && contacts.reachableBySms()) {
            about(invoice, kind, Message.Channel.SMS, contacts.mobile(), generation, payment, null, courteous);
        }
    }

    private void about(
            Invoice invoice,
            NoticeKind kind,
            Message.Channel channel,
            String recipient,
            int generation,
            @Nullable PaymentReference payment,
            @Nullable RefundId refund,
            boolean courteous) {
        var message = new Message(
                invoice.establishment(),
                MessageId.next(),
                kind,
                channel,
                invoice.id(),
                refund == null ? null : refund.value(),
                payment,
                recipient,
                generation,
                null,
                0,
                times.now(),
                notBefore(invoice, kind, channel, generation, courteous),
                new MessageState.Queued(null));
        if (!messages.add(message)) {
            return;
        }
        if (kind != NoticeKind.PAYMENT_RECEIVED && kind != NoticeKind.REFUNDED) {
            messages.carry(message, links.make(invoice, by(channel)).id());
        }
        schedule(message);
    }

    private Instant notBefore(
            Invoice invoice, NoticeKind kind, Message.Channel channel, int generation, boolean courteous) {
        var waits = generation == 1 && (kind == NoticeKind.TO_PAY || kind == NoticeKind.ACQUITTED);
        var earliest = kind == NoticeKind.PAYMENT_RECEIVED
                ? times.withoutPaper()
                : waits ? times.afterDischarge(invoice) : times.now();
        return courteous ? times.courteous(channel, earliest) : earliest;
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

    /// Of a message that is new: db-scheduler need not ask first whether it is due already, as `schedule` does.
    private void schedule(Message message) {
        var sending = NoticesConfiguration.SEND
                .instance(NoticesConfiguration.instance(message))
                .build();
        scheduler.scheduleBatch(List.<TaskInstance<?>>of(sending), message.notBefore());
    }
}
