package fr.quittance.payments;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Learns where a payment stands: the payer's return, the timer and the callback all come through here.
@Component
public class CheckPayment {

    /// Asks the platform, where it can be asked, and writes what it says. Calls out: never in a transaction.
    ///
    /// @return the payment as it stands now; empty when there is no such payment
    public Optional<Payment> check(PaymentReference reference) {
        throw new UnsupportedOperationException(reference.value());
    }
}
