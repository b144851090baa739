package fr.quittance.payments;

import fr.quittance.journal.Journal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks after a payment until it is decided: heals a callback that was lost.
@Component
class WatchPayment {

    private static final Logger log = LoggerFactory.getLogger(WatchPayment.class);

    private final CheckPayment check;
    private final Rechecks rechecks;
    private final Journal journal;
    private final InstantSource clock;

    WatchPayment(CheckPayment check, Rechecks rechecks, Journal journal, InstantSource clock) {
        this.check = check;
        this.rechecks = rechecks;
        this.journal = journal;
        this.clock = clock;
    }

    /// Checks a payment once.
    ///
    /// @return when to look again; empty when there is nothing more to learn
    Optional<Instant> watch(PaymentReference reference) {
        return check.check(reference).filter(this::mayChange).flatMap(this::next);
    }

    private Optional<Instant> next(Payment payment) {
        var next = rechecks.next(payment.order(), clock.instant());
        if (next.isEmpty() && payment.isLive()) {
            log.error(
                    "Payment {} is undecided though its time is over: a person must look",
                    payment.reference().number());
            journal.record(
                    payment.establishment(),
                    "automatique",
                    "payment-undecided",
                    payment.reference().number(),
                    PaymentRows.name(payment));
        }
        return next;
    }

    /// A refused or abandoned page may take a card until its time is over; money may come late, not
    /// for ever.
    private boolean mayChange(Payment payment) {
        return switch (payment) {
            case Payment.Started it -> true;
            case Payment.Open it -> true;
            case Payment.Unknown it -> true;
            case Payment.Paid it -> it.confirmation() == Confirmation.REPORTED;
            case Payment.Refused it -> mayStillBePaid(it);
            case Payment.Abandoned it -> mayStillBePaid(it);
            case Payment.Undecided it -> mayStillBePaid(it);
            case Payment.Expired it -> false;
            case Payment.Failed it -> false;
            case Payment.ToRefund it -> false;
            case Payment.Reversed it -> false;
        };
    }

    private boolean mayStillBePaid(Payment payment) {
        return clock.instant().isBefore(payment.order().expiresAt().plus(java.time.Duration.ofHours(2)));
    }
}
