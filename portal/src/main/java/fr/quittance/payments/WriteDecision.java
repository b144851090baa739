package fr.quittance.payments;

import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Word;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what a member of staff decided of a payment in doubt.
@Component
class WriteDecision {

    private final MovePayment move;
    private final PlatformPages pages;
    private final Captures captures;
    private final RefundCases cases;
    private final SettlePayment settle;
    private final InstantSource clock;

    WriteDecision(
            MovePayment move,
            PlatformPages pages,
            Captures captures,
            RefundCases cases,
            SettlePayment settle,
            InstantSource clock) {
        this.move = move;
        this.pages = pages;
        this.captures = captures;
        this.cases = cases;
        this.settle = settle;
        this.clock = clock;
    }

    @Transactional
    public Optional<Payment> notPaid(Payment seen, String why, StaffMember by) {
        var held = move.hold(seen.order());
        var isInDoubt = held.payment() instanceof Payment.Undecided;
        if (!isInDoubt
                || captures.of(seen.establishment(), seen.reference()).stream().anyMatch(cases::isOpen)) {
            return Optional.empty();
        }
        var moved = move.move(held, new Report.FoundUnpaid(clock.instant()));
        pages.closed(seen.reference());
        move.journal(held, by.name(), "payment-found-unpaid", why);
        return Optional.of(moved);
    }

    /// @return empty when the money of that name came for another payment
    @Transactional
    public Optional<Payment> paid(Payment seen, PaymentPlatform platform, String transaction, StaffMember by) {
        var held = move.hold(seen.order());
        var isInDoubt = held.payment() instanceof Payment.Undecided;
        if (!isInDoubt || captures.isReused(seen.establishment(), platform, transaction, seen.reference())) {
            return Optional.empty();
        }
        move.journal(held, by.name(), "payment-found-paid", transaction);
        return Optional.of(settle.money(
                seen.order(),
                platform,
                new Word.Taken(transaction, seen.amount(), "EUR", null),
                clock.instant(),
                Confirmation.CONFIRMED));
    }
}
