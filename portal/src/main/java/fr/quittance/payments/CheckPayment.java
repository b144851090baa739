package fr.quittance.payments;

import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.Word;
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

    /// What a check found.
    ///
    /// @param payment as it stands now
    /// @param silent whether the platform was asked and did not answer
    record Found(Payment payment, boolean silent) {}

    /// Asks the platform, where it can be asked, and writes what it says. Calls out: never in a
    /// transaction.
    ///
    /// @return the payment as it stands now; empty when there is no such payment
    public Optional<Payment> check(PaymentReference reference) {
        return look(reference).map(Found::payment);
    }

    /// The same, and whether the platform was silent.
    Optional<Found> look(PaymentReference reference) {
        return payments.find(reference)
                .map(payment -> platforms
                        .of(payment.establishment(), payment.order().platform())
                        .map(platform -> look(payment, platform))
                        .orElse(new Found(payment, false)));
    }

    private Found look(Payment payment, PaymentPlatform platform) {
        return switch (payment) {
            case Payment.Started it -> resume(it, platform);
            case Payment.Unknown it -> resume(it, platform);
            case Payment.Open it -> overdue(ask(it, platform), platform);
            case Payment.Paid it ->
                it.confirmation() == Confirmation.REPORTED ? ask(it, platform) : new Found(it, false);
            case Payment.Refused it -> ask(it, platform);
            case Payment.Abandoned it -> ask(it, platform);
            case Payment.Expired it -> ask(it, platform);
            case Payment.Undecided it -> ask(it, platform);
            case Payment.Failed it -> new Found(it, false);
            case Payment.ToRefund it -> new Found(it, false);
            case Payment.Reversed it -> new Found(it, false);
        };
    }

    /// Checks an open payment whose time is over; leaves the others as they are.
    Payment ifOver(Payment.Open open) {
        return isOver(open) ? check(open.reference()).orElseThrow() : open;
    }

    private Found resume(Payment payment, PaymentPlatform platform) {
        var now = order.resume(payment, platform);
        return new Found(now, now instanceof Payment.Unknown);
    }

    private Found ask(Payment payment, PaymentPlatform platform) {
        if (!platform.can(Ability.READS_ORDERS)) {
            return new Found(payment, false);
        }
        var word = platform.read(payments.asked(payment));
        return new Found(hear.hear(payment, platform, word, Confirmation.CONFIRMED), word instanceof Word.Silence);
    }

    /// A platform that can be read says itself what became of an order; of the others our clock only
    /// knows that the time is over, and not whether a callback was lost.
    private Found overdue(Found found, PaymentPlatform platform) {
        return found.payment() instanceof Payment.Open open && isOver(open) && !platform.can(Ability.READS_ORDERS)
                ? new Found(hear.report(open, new Report.Unclear(clock.instant())), false)
                : found;
    }

    private boolean isOver(Payment payment) {
        return clock.instant().isAfter(payment.order().expiresAt().plus(MARGIN));
    }
}
