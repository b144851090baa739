package fr.quittance.payments;

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
    private final HearWord hear;
    private final InstantSource clock;

    WatchPayment(CheckPayment check, Rechecks rechecks, HearWord hear, InstantSource clock) {
        this.check = check;
        this.rechecks = rechecks;
        this.hear = hear;
        this.clock = clock;
    }

    /// Checks a payment once.
    ///
    /// @return when to look again; empty when there is nothing more to learn
    Optional<Instant> watch(PaymentReference reference) {
        var now = clock.instant();
        var found = check.look(reference).filter(it -> mayChange(it.payment()));
        var next = found.flatMap(it -> rechecks.next(it.payment().order(), now)
                .map(at -> it.silent() ? rechecks.afterSilence(it.payment().order(), now, at) : at));
        if (next.isEmpty()) {
            found.map(CheckPayment.Found::payment).filter(Payment::isLive).ifPresent(this::giveUp);
        }
        return next;
    }

    /// The platform was silent for days, or nobody speaks with it any more: a person must look, and the
    /// invoice is not to wait for ever.
    private void giveUp(Payment payment) {
        log.error(
                "Payment {} is undecided though its time is over: a person must look",
                payment.reference().number());
        hear.report(payment, new Report.Unclear(clock.instant()));
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
