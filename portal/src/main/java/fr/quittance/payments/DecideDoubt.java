package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.visitors.StaffMember;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A member of staff decides a payment of which nobody knows the result, from what the platform's back
/// office or the bank shows: paid, with its proof, or not paid.
@Component
public class DecideDoubt {

    private final Payments payments;
    private final Platforms platforms;
    private final WriteDecision write;

    DecideDoubt(Payments payments, Platforms platforms, WriteDecision write) {
        this.payments = payments;
        this.platforms = platforms;
        this.write = write;
    }

    /// The money came: its invoices take it as if the platform had said so.
    ///
    /// @param transaction the platform's name for the money, as its back office shows it
    /// @return the payment as it stands now; empty when there is no such payment in doubt here, or that
    ///     money came for another one
    public Optional<Payment> paid(PaymentReference reference, String transaction, StaffMember by) {
        if (transaction.isBlank()) {
            throw new IllegalArgumentException("Money that came has a name");
        }
        return doubted(reference, by)
                .flatMap(payment -> platforms
                        .of(payment.establishment(), payment.order().platform())
                        .flatMap(platform -> write.paid(payment, platform, transaction.strip(), by)));
    }

    /// Nothing was taken, and the page takes nothing any more: the invoices may be paid again at once.
    ///
    /// @param why what the person looked at, in their words
    /// @return the payment as it stands now; empty when there is no such payment in doubt here, or its
    ///     money is still a case of its own
    public Optional<Payment> notPaid(PaymentReference reference, String why, StaffMember by) {
        return doubted(reference, by).flatMap(payment -> write.notPaid(payment, why.strip(), by));
    }

    private Optional<Payment> doubted(PaymentReference reference, StaffMember by) {
        return payments.find(reference)
                .filter(it -> it.establishment().equals(new EstablishmentCode(by.establishment())))
                .filter(Payment.Undecided.class::isInstance);
    }
}
