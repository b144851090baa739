package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A member of staff has the platform asked now: one more door to what the payer's return, the timer
/// and the callback do.
@Component
public class RecheckNow {

    private final Payments payments;
    private final CheckPayment check;
    private final Journal journal;

    RecheckNow(Payments payments, CheckPayment check, Journal journal) {
        this.payments = payments;
        this.check = check;
        this.journal = journal;
    }

    /// Asks the platform about a payment. Calls out: never in a transaction.
    ///
    /// @return the payment as it stands now; empty when there is no such payment at this hospital
    public Optional<Payment> check(PaymentReference reference, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        return payments.find(reference)
                .filter(it -> it.establishment().equals(establishment))
                .flatMap(it -> {
                    journal.record(
                            establishment, by.name(), "payment-rechecked", reference.number(), PaymentRows.name(it));
                    return check.check(reference);
                });
    }
}
