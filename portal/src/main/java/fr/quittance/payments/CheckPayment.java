package fr.quittance.payments;

import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Learns where a payment stands: the payer's return, the timer and the callback all come through
/// here.
@Component
public class CheckPayment {

    /// The platform's clock is not ours.
    static final Duration MARGIN = Duration.ofMinutes(10);

    private final Payments payments;
    private final Platforms platforms;
    private final OpenOrder order;
    private final HearWord hear;
    private final InstantSource clock;

    CheckPayment(Payments payments, Platforms platforms, OpenOrder order, HearWord hear, InstantSource clock) {
        this.payments = payments;
        this.platforms = platforms;
        this.order = order;
        this.hear = hear;
        this.clock = clock;
    }

    /// Asks the platform, where it can be asked, and writes what it says. Calls out: never in a
    /// transaction.
    ///
    /// @return the payment as it stands now; empty when there is no such payment
    public Optional<Payment> check(PaymentReference reference) {
        return payments.find(reference)
                .map(payment -> platforms
                        .of(payment.establishment(), payment.order().platform())
                        .map(platform -> check(payment, platform))
                        .orElse(payment));
    }

    private Payment check(Payment payment, PaymentPlatform platform) {
        return switch (payment) {
            case Payment.Started it -> order.resume(it, platform);
            case Payment.Unknown it -> order.resume(it, platform);
            case Payment.Open it -> overdue(ask(it, platform), platform);
            case Payment.Paid it -> it.confirmation() == Confirmation.REPORTED ? ask(it, platform) : it;
            case Payment.Refused it -> ask(it, platform);
            case Payment.Abandoned it -> ask(it, platform);
            case Payment.Expired it -> ask(it, platform);
            case Payment.Undecided it -> ask(it, platform);
            case Payment.Failed it -> it;
            case Payment.ToRefund it -> it;
            case Payment.Reversed it -> it;
        };
    }

    /// Checks an open payment whose time is over; leaves the others as they are.
    Payment ifOver(Payment.Open open) {
        return isOver(open) ? check(open.reference()).orElseThrow() : open;
    }

    private Payment ask(Payment payment, PaymentPlatform platform) {
        return platform.can(Ability.READS_ORDERS)
                ? hear.hear(payment, platform, platform.read(payments.asked(payment)), Confirmation.CONFIRMED)
                : payment;
    }

    /// A platform that can be read says itself what became of an order; of the others our clock only
    /// knows that the time is over, and not whether a callback was lost.
    private Payment overdue(Payment payment, PaymentPlatform platform) {
        return payment instanceof Payment.Open && isOver(payment) && !platform.can(Ability.READS_ORDERS)
                ? hear.report(payment, new Report.Unclear(clock.instant()))
                : payment;
    }

    private boolean isOver(Payment payment) {
        return clock.instant().isAfter(payment.order().expiresAt().plus(MARGIN));
    }
}
