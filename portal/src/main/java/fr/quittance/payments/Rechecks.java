package fr.quittance.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// When the platform is asked again about an undecided payment: often at first, hourly to 72 h,
/// daily to day 8.
@Component
class Rechecks {

    private static final Duration HOURLY_UNTIL = Duration.ofHours(72);
    private static final Duration DAILY_UNTIL = Duration.ofDays(8);

    private final PaymentSettings settings;

    Rechecks(PaymentSettings settings) {
        this.settings = settings;
    }

    /// The next time after `now`; empty once eight days have passed.
    Optional<Instant> next(Instant startedAt, Instant now) {
        var age = Duration.between(startedAt, now);
        return ages().filter(it -> it.compareTo(age) > 0).findFirst().map(startedAt::plus);
    }

    private Stream<Duration> ages() {
        var hourly = Stream.iterate(Duration.ofHours(1), it -> it.compareTo(HOURLY_UNTIL) <= 0, it -> it.plusHours(1));
        var daily =
                Stream.iterate(HOURLY_UNTIL.plusDays(1), it -> it.compareTo(DAILY_UNTIL) <= 0, it -> it.plusDays(1));
        return Stream.of(settings.firstChecks().stream(), hourly, daily).flatMap(it -> it);
    }
}
