package fr.quittance.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When the platform is asked again about an undecided payment: often at first, hourly to 72 h,
/// daily to day 8, or for as long as its page may take money and once more after that. A platform that is
/// silent is asked again soon, for what was missed meanwhile.
@Component
class Rechecks {

    private static final Duration HOURLY_UNTIL = Duration.ofHours(72);
    private static final Duration DAILY_UNTIL = Duration.ofDays(8);

    /// After the time to pay, the platform has had time to say how it ended.
    private static final Duration LAST = Duration.ofHours(1);

    /// What waited while a platform was away is known within five minutes of its return.
    static final Duration AFTER_SILENCE = Duration.ofMinutes(4);

    private final PaymentSettings settings;

    Rechecks(PaymentSettings settings) {
        this.settings = settings;
    }

    /// The next time after `now`; empty once eight days and the time to pay are over.
    Optional<Instant> next(Order order, Instant now) {
        var startedAt = order.startedAt();
        var age = Duration.between(startedAt, now);
        var life = Duration.between(startedAt, order.expiresAt().plus(LAST));
        return ages(life).filter(it -> it.compareTo(age) > 0).findFirst().map(startedAt::plus);
    }

    /// When a platform that was silent is asked again: at its time, or in four minutes where that is sooner
    /// and the payment is not three days old.
    ///
    /// @param next its time
    Instant afterSilence(Order order, Instant now, Instant next) {
        var soon = now.plus(AFTER_SILENCE);
        var isRecent = now.isBefore(order.startedAt().plus(HOURLY_UNTIL));
        return isRecent && soon.isBefore(next) ? soon : next;
    }

    /// The same as `next` for something that was asked for at that time: to day eight.
    Optional<Instant> next(Instant askedAt, Instant now) {
        var age = Duration.between(askedAt, now);
        return ages(DAILY_UNTIL).filter(it -> it.compareTo(age) > 0).findFirst().map(askedAt::plus);
    }

    private Stream<Duration> ages(Duration life) {
        var hourly = Stream.iterate(Duration.ofHours(1), it -> it.compareTo(HOURLY_UNTIL) <= 0, it -> it.plusHours(1));
        var dailyUntil = life.compareTo(DAILY_UNTIL) > 0 ? life : DAILY_UNTIL;
        var daily = Stream.iterate(HOURLY_UNTIL.plusDays(1), it -> it.compareTo(dailyUntil) < 0, it -> it.plusDays(1));
        return Stream.of(settings.firstChecks().stream(), hourly, daily, Stream.of(dailyUntil))
                .flatMap(it -> it);
    }
}
