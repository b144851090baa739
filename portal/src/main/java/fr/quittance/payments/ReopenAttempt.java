package fr.quittance.payments;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes that the payer goes back to the page of an attempt, unless another one is under way or that
/// page is closed.
@Component
class ReopenAttempt {

    private final MovePayment move;
    private final Payments payments;
    private final PlatformPages pages;

    ReopenAttempt(MovePayment move, Payments payments, PlatformPages pages) {
        this.move = move;
        this.payments = payments;
        this.pages = pages;
    }

    /// Reopens an attempt.
    ///
    /// @param over as in [PlatformPages#inTheWay]
    @Transactional
    public Payment reopen(PaymentReference reference, Instant over, Instant now) {
        var held = move.hold(reference);
        var payment = held.payment();
        var establishment = payment.establishment();
        var isFree = held.invoices().stream().allMatch(invoice -> {
            var owes = payment.order().amountOf(invoice.id()).compareTo(invoice.leftToPay()) <= 0;
            var isFirst = pages.inTheWay(establishment, invoice.id(), over, over)
                    .filter(it -> it.reference().equals(reference))
                    .isPresent();
            return owes && isFirst && payments.live(establishment, invoice.id()).isEmpty();
        });
        return pages.wayBack(reference, now)
                .filter(way -> isFree)
                .map(way -> move.move(held, way))
                .orElse(payment);
    }
}
