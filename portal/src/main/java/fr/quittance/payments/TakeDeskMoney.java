package fr.quittance.payments;

import fr.quittance.visitors.StaffMember;
import java.util.List;
import org.springframework.stereotype.Component;

/// Takes money of the desk as new money is always taken. In the transaction of the caller, who holds
/// the invoices.
@Component
class TakeDeskMoney {

    private final Payments payments;
    private final MovePayment move;
    private final TakeMoney take;

    TakeDeskMoney(Payments payments, MovePayment move, TakeMoney take) {
        this.payments = payments;
        this.move = move;
        this.take = take;
    }

    Payment take(Order order, String proof, StaffMember by) {
        payments.addPaid(order, null);
        var held = move.hold(order);
        move.journal(
                held,
                by.name(),
                "desk-payment-recorded",
                order.means() + " " + order.amount().text());
        var capture = new Capture(
                CaptureId.next(),
                order.establishment(),
                Order.DESK,
                order.means().name(),
                order.reference().value(),
                order.reference().value(),
                order.reference(),
                order.invoice(),
                order.amount(),
                "EUR",
                Capture.Allocation.SETTLES,
                order.means().confirmation(),
                order.startedAt(),
                proof);
        return take.take(held, capture, List.of(), true)
                .orElseThrow(() -> new IllegalStateException("A payment at the desk was taken before it was written"));
    }
}
