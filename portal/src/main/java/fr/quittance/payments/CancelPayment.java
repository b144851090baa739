package fr.quittance.payments;

import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.Word;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The payer stops a payment under way. An invoice is never withdrawn meanwhile ([LivePayments]).
@Component
public class CancelPayment {

    private final Payments payments;
    private final Platforms platforms;
    private final CheckPayment check;
    private final HearWord hear;

    CancelPayment(Payments payments, Platforms platforms, CheckPayment check, HearWord hear) {
        this.payments = payments;
        this.platforms = platforms;
        this.check = check;
        this.hear = hear;
    }

    /// Closes the order at the platform where it can be closed. Calls out: never in a transaction.
    ///
    /// @return the payment as it stands now: [Payment.Abandoned] only when the platform says that
    ///     the order is closed, [Payment.Paid] when the money came first, [Payment.Open] when its
    ///     page may still take money
    public Optional<Payment> cancel(PaymentReference reference) {
        return payments.find(reference)
                .map(payment -> platforms
                        .of(payment.establishment(), payment.order().platform())
                        .map(platform -> cancel(payment, platform))
                        .orElse(payment));
    }

    private Payment cancel(Payment payment, PaymentPlatform platform) {
        return switch (payment) {
            case Payment.Open open -> close(open, platform);
            case Payment other -> check.check(other.reference()).orElseThrow();
        };
    }

    private Payment close(Payment.Open open, PaymentPlatform platform) {
        var asked = payments.asked(open);
        var closed = platform.close(asked);
        if (closed instanceof Word.Closed) {
            return hear.hear(open, platform, closed, Confirmation.CONFIRMED);
        }
        var word = platform.read(asked);
        return hear.hear(open, platform, word, Confirmation.CONFIRMED);
    }
}
