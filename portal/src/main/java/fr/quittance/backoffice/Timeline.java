package fr.quittance.backoffice;

import static fr.quittance.pages.Texts.text;

import fr.quittance.backoffice.Happening.Kind;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.DeedWords;
import fr.quittance.journal.JournalEntries;
import fr.quittance.journal.JournalEntry;
import fr.quittance.journal.Outsider;
import fr.quittance.notices.Message;
import fr.quittance.notices.MessageState;
import fr.quittance.notices.Messages;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Contacts;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.payments.PlatformNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// All that happened to an invoice, from the journal and from the rows of the modules: messages, payments, notes.
@Component
public class Timeline {

    private static final int DEEDS_MAX = 500;

    /// The deeds of the journal that are shown, with their icon. Messages and payments tell more by their own rows.
    private static final Map<String, String> DEEDS = Map.ofEntries(
            Map.entry("invoice-received", "inbox"),
            Map.entry("acquitted-invoice-received", "inbox"),
            Map.entry("invoice-cancelled", "ban"),
            Map.entry("invoice-refused", "alert"),
            Map.entry("invoice-paid-elsewhere", "check"),
            Map.entry("contacts-completed", "user"),
            Map.entry("receipt-issued", "acquit"),
            Map.entry("receipt-deposited", "acquit"),
            Map.entry("document-read", "doc"),
            Map.entry("new-link-requested", "mail"),
            Map.entry("invoice-told-again", "send"),
            Map.entry("letter-printed", "print"),
            Map.entry("invoice-opened", "eye"),
            Map.entry("question-asked", "note"),
            Map.entry("question-assigned", "user"),
            Map.entry("question-answered", "send"),
            Map.entry("delay-granted", "clock"),
            Map.entry("receipt-delayed", "clock"),
            Map.entry("paper-waits-for-seal", "clock"),
            Map.entry("pack-sent", "send"),
            Map.entry("pack-opened", "eye"),
            Map.entry("pack-revoked", "ban"),
            Map.entry("money-to-give-back", "refund"),
            Map.entry("money-associated", "check"),
            Map.entry("refund-requested", "refund"),
            Map.entry("refund-approved", "refund"),
            Map.entry("refund-dropped", "ban"),
            Map.entry("refund-refused", "alert"),
            Map.entry("refund-made", "refund"),
            Map.entry("refund-made-twice", "alert"),
            Map.entry("payment-taken-back", "alert"),
            Map.entry("payment-found-paid", "check"),
            Map.entry("payment-found-unpaid", "x"),
            Map.entry("payment-contradicted", "alert"));

    private final JournalEntries journal;
    private final Messages messages;
    private final Payments payments;
    private final PlatformNames platforms;
    private final Notes notes;

    Timeline(JournalEntries journal, Messages messages, Payments payments, PlatformNames platforms, Notes notes) {
        this.journal = journal;
        this.messages = messages;
        this.payments = payments;
        this.platforms = platforms;
        this.notes = notes;
    }

    /// Newest first.
    public List<Happening> of(Invoice invoice) {
        var all = new ArrayList<Happening>();
        journal.about(invoice.establishment(), invoice.number().value(), DEEDS_MAX).stream()
                .filter(deed -> DEEDS.containsKey(deed.deed()))
                .map(Timeline::deed)
                .forEach(all::add);
        messages.about(invoice.establishment(), invoice.id()).stream()
                .filter(Timeline::happened)
                .map(Timeline::message)
                .forEach(all::add);
        payments.of(invoice.establishment(), invoice.id()).stream()
                .map(payment -> payment(payment, platforms.of(payment)))
                .forEach(all::add);
        notes.on(invoice.establishment(), invoice.id())
                .forEach(note -> all.add(new Happening(
                        note.at(),
                        Kind.STAFF,
                        "note",
                        "",
                        text("backoffice.happening.note"),
                        text("backoffice.by", note.author()),
                        note.words())));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return List.copyOf(all);
    }

    private static Happening deed(JournalEntry entry) {
        var mark = Objects.requireNonNull(DEEDS.get(entry.deed()));
        return new Happening(
                entry.at(),
                isStaff(entry) ? Kind.STAFF : Kind.OTHER,
                mark,
                mark.equals("acquit") ? "money" : mark.equals("alert") || mark.equals("ban") ? "bad" : "",
                DeedWords.of(entry.deed()),
                who(entry),
                more(entry));
    }

    /// What the entry says besides, where it is said for people.
    private static String more(JournalEntry entry) {
        return switch (entry.deed()) {
            case "delay-granted" -> text("backoffice.until", entry.details());
            case "receipt-issued",
                    "invoice-opened",
                    "question-asked",
                    "question-assigned",
                    "question-answered",
                    "money-to-give-back",
                    "money-associated",
                    "refund-requested",
                    "refund-approved",
                    "refund-made",
                    "refund-made-twice",
                    "payment-taken-back",
                    "payment-found-paid",
                    "payment-found-unpaid" -> entry.details();
            default -> "";
        };
    }

    /// What only staff do; the rest of the journal is written by programs and patients.
    private static boolean isStaff(JournalEntry entry) {
        return switch (entry.deed()) {
            case "invoice-told-again",
                    "letter-printed",
                    "invoice-opened",
                    "question-assigned",
                    "question-answered",
                    "delay-granted" -> true;
            case "document-read" -> Outsider.of(entry).isEmpty();
            default -> false;
        };
    }

    private static String who(JournalEntry entry) {
        return Outsider.of(entry).map(Timeline::words).orElseGet(() -> text("backoffice.by", entry.who()));
    }

    private static String words(Outsider outsider) {
        return switch (outsider) {
            case PORTAL -> text("backoffice.automatic");
            case LINK -> text("backoffice.by-link");
            case PATIENT -> text("backoffice.by-patient");
            case PAYER -> text("backoffice.by-payer");
            case INSURER -> text("backoffice.by-insurer");
            case DROP, API -> text("backoffice.by-hospital");
        };
    }

    /// A message withdrawn before anybody tried to send it never was anything to anybody.
    private static boolean happened(Message message) {
        return !(message.state() instanceof MessageState.Cancelled) || message.attempts() > 0;
    }

    private static Happening message(Message message) {
        var way = text("backoffice.channel." + message.channel());
        var news = text("backoffice.news." + message.kind());
        var told = switch (message.state()) {
            case MessageState.Queued queued -> text("backoffice.message.queued", way, news);
            case MessageState.Sending sending -> text("backoffice.message.sending", way, news);
            case MessageState.Sent sent ->
                text(
                        sent.deliveredAt() == null ? "backoffice.message.sent" : "backoffice.message.delivered",
                        way,
                        news);
            case MessageState.Undelivered undelivered -> text("backoffice.message.undelivered", way, news);
            case MessageState.Dead dead -> text("backoffice.message.undelivered", way, news);
            case MessageState.Cancelled cancelled -> text("backoffice.message.cancelled", way, news);
        };
        return new Happening(
                at(message),
                Kind.MESSAGE,
                message.channel() == Message.Channel.MAIL ? "mail" : "sms",
                failed(message) ? "bad" : "",
                told,
                text("backoffice.towards", masked(message)),
                reason(message));
    }

    private static boolean failed(Message message) {
        return message.state() instanceof MessageState.Dead || message.state() instanceof MessageState.Undelivered;
    }

    private static Instant at(Message message) {
        return switch (message.state()) {
            case MessageState.Sent sent -> sent.sentAt();
            case MessageState.Undelivered undelivered -> undelivered.sentAt();
            case MessageState other -> message.queuedAt();
        };
    }

    private static String masked(Message message) {
        var contacts = message.channel() == Message.Channel.MAIL
                ? new Contacts(message.recipient(), null, false)
                : new Contacts(null, message.recipient(), true);
        return Objects.requireNonNullElse(
                message.channel() == Message.Channel.MAIL ? contacts.maskedEmail() : contacts.maskedMobile(), "");
    }

    private static String reason(Message message) {
        return switch (message.state()) {
            case MessageState.Dead(var reason) -> text("backoffice.reason." + FailureReason.of(reason));
            case MessageState.Undelivered(var at, var reason) -> text("backoffice.reason." + FailureReason.of(reason));
            case MessageState.Queued(var reason) when reason != null -> text("backoffice.reason.RETRY");
            case MessageState.Queued queued ->
                text("backoffice.message.planned", FrenchDates.dateAndTime(message.notBefore()));
            case MessageState other -> "";
        };
    }

    private static Happening payment(Payment payment, String platform) {
        var bad = payment instanceof Payment.Refused
                || payment instanceof Payment.Undecided
                || payment instanceof Payment.ToRefund
                || payment instanceof Payment.Failed;
        var paid = payment instanceof Payment.Paid;
        return new Happening(
                payment.at(),
                Kind.PAYMENT,
                paid ? "check" : bad ? "x" : "card",
                paid ? "money" : bad ? "bad" : "",
                text(
                        "backoffice.payment." + payment.getClass().getSimpleName(),
                        payment.amount().text()),
                text("backoffice.by", platform),
                text("backoffice.payment.number", payment.reference().number()) + reason(payment));
    }

    private static String reason(Payment payment) {
        var why = switch (payment) {
            case Payment.Refused refused -> refused.reason();
            case Payment.Failed failed -> failed.reason();
            case Payment other -> "";
        };
        return why.isEmpty() ? "" : text("backoffice.payment.reason", why);
    }
}
