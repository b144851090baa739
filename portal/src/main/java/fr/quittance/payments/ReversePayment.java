package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff writes that the money of a payment never came, or was taken back: a cheque without
/// funds, a chargeback, a callback that the platform knows nothing of. Its invoices are to pay again.
@Component
public class ReversePayment {

    private final Payments payments;
    private final MoneyOfPayments monies;
    private final MovePayment move;
    private final TakeBack takeBack;
    private final InstantSource clock;

    ReversePayment(
            Payments payments, MoneyOfPayments monies, MovePayment move, TakeBack takeBack, InstantSource clock) {
        this.payments = payments;
        this.monies = monies;
        this.move = move;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    /// Takes a payment back, and every other that the same money pays.
    ///
    /// @param why in the person's words, one to 200 characters
    @Transactional
    public Reversal reverse(PaymentReference reference, String why, StaffMember by) {
        var reason = why.strip();
        var seen = payments.find(reference)
                .filter(it -> it.establishment().equals(new EstablishmentCode(by.establishment())));
        if (seen.isEmpty()) {
            return new Reversal.Unknown();
        }
        var money = monies.of(reference);
        if (money.isEmpty() || !(move.hold(reference).payment() instanceof Payment.Paid)) {
            return new Reversal.NotPaid(payments.find(reference).orElseThrow());
        }
        return switch (takeBack.takeBack(seen.get().establishment(), money.get(), reason, by)) {
            case TakeBack.Done(var capture) -> {
                monies.paidBy(capture).forEach(paid -> {
                    var held = move.hold(paid.order());
                    move.move(held, new Report.TakenBack(clock.instant(), reason));
                    move.journal(held, by.name(), "payment-taken-back", reason);
                });
                yield new Reversal.Written(payments.find(reference).orElseThrow());
            }
            case TakeBack.DayClosed(var day) -> new Reversal.DayClosed(day);
            case TakeBack.Promised promised -> new Reversal.BeingRefunded();
        };
    }
}
