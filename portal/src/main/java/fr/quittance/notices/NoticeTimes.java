package fr.quittance.notices;

import fr.quittance.invoices.Invoice;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patients;
import fr.quittance.patients.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/// When a message may be sent, when it is tried again, and when it is too late.
@Component
class NoticeTimes {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /// Eight tries over a day: a mail server that is down for a night loses nothing.
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(18));

    /// How long the news of a payment waits for the paper that says it too.
    private static final Duration PAPER_SOON = Duration.ofSeconds(30);

    private final Patients patients;
    private final NoticeRules rules;
    private final NoticesSettings settings;
    private final InstantSource clock;

    NoticeTimes(Patients patients, NoticeRules rules, NoticesSettings settings, InstantSource clock) {
        this.patients = patients;
        this.rules = rules;
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// The first moment at which the news of an invoice may be told: not before the delay after discharge.
    Instant afterDischarge(Invoice invoice) {
        var now = clock.instant();
        var leftOn = invoice.nda() == null
                ? null
                : patients.stay(invoice.establishment(), invoice.nda())
                        .map(Stay::leftOn)
                        .orElse(null);
        if (leftOn == null) {
            return now;
        }
        var delay = rules.delay(invoice.establishment());
        var morning = leftOn.plus(delay)
                .atTime(delay.isZero() ? LocalTime.MIN : MORNING)
                .atZone(FrenchDates.PARIS)
                .toInstant();
        return morning.isAfter(now) ? morning : now;
    }

    /// The moment at which the news of a payment no longer waits for its paper.
    Instant withoutPaper() {
        return clock.instant().plus(PAPER_SOON);
    }

    /// The moment itself, or the next hour at which an SMS may ring.
    Instant courteous(Message.Channel channel, Instant at) {
        if (channel == Message.Channel.MAIL) {
            return at;
        }
        var there = at.atZone(FrenchDates.PARIS);
        if (there.getHour() < settings.smsFrom()) {
            return there.toLocalDate()
                    .atTime(settings.smsFrom(), 0)
                    .atZone(FrenchDates.PARIS)
                    .toInstant();
        }
        if (there.getHour() >= settings.smsUntil()) {
            return there.toLocalDate()
                    .plusDays(1)
                    .atTime(settings.smsFrom(), 0)
                    .atZone(FrenchDates.PARIS)
                    .toInstant();
        }
        return at;
    }

    /// The moment at which a message may be sent; not after now when it may be sent now.
    Instant due(Message message) {
        var now = clock.instant();
        if (message.notBefore().isAfter(now)) {
            return message.notBefore();
        }
        return message.awaited() ? now : courteous(message.channel(), now);
    }

    /// Whether the code or the link inside has expired.
    boolean tooLate(Message message) {
        var useful = useful(message.kind());
        return !clock.instant().isBefore(message.queuedAt().plus(useful));
    }

    private static Duration useful(NoticeKind kind) {
        return switch (kind) {
            case CODE -> Duration.ofMinutes(10);
            case PASSWORD_RESET -> Duration.ofMinutes(30);
            case STAFF_INVITATION -> Duration.ofDays(3);
            case TO_PAY,
                    ACQUITTED,
                    PAYMENT_RECEIVED,
                    ACQUITTED_AFTER_PAYMENT,
                    PAID_AND_ACQUITTED,
                    ATTESTATION,
                    REFUNDED,
                    CORRECTED,
                    PAID_AND_ATTESTED,
                    NEW_LINK,
                    ANSWER,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    PASSWORD_CHANGED,
                    ACCOUNT_LOCKED,
                    INSURER_PACK -> Duration.ofDays(365);
        };
    }

    /// Whether no try is left after so many.
    static boolean spent(int attempts) {
        return attempts > WAITS.size();
    }

    /// When the next try is due after so many.
    Instant again(int attempts) {
        return clock.instant().plus(WAITS.get(Math.min(attempts, WAITS.size()) - 1));
    }
}
