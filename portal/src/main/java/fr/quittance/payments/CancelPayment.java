package fr.quittance.payments;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// The payer stops a payment under way.
@Component
public class CancelPayment {

    /// Closes the order at the platform where it can be closed. Calls out: never in a transaction.
    ///
    /// @return the payment as it stands now: [Payment.Abandoned] only when the platform agrees that nothing was taken,
    ///     [Payment.Paid] when the money came first, [Payment.Open] when nobody can tell
    public Optional<Payment> cancel(PaymentReference reference) {
        throw new UnsupportedOperationException(reference.value());
    }
}
