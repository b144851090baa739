package fr.quittance.payments;

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
    private final InstantSource clock;

    WriteDecision(MovePayment move, PlatformPages pages, Captures captures, InstantSource clock) {
        this.move = move;
        this.pages = pages;
        this.captures = captures;
        this.clock = clock;
    }

    @Transactional
    public Optional<Payment> notPaid(Payment seen, String why, StaffMember by) {
        var held = move.hold(seen.reference());
        var isInDoubt = held.payment() instanceof Payment.Undecided;
        if (!isInDoubt || !captures.of(seen.establishment(), seen.reference()).isEmpty()) {
            return Optional.empty();
        }
        var moved = move.move(held, new Report.FoundUnpaid(clock.instant()));
        pages.closed(seen.reference());
        move.journal(held, by.name(), "payment-found-unpaid", why);
        return Optional.of(moved);
    }

    /// Journals who said what.
    @Transactional
    public void journal(Payment payment, StaffMember by, String deed, String details) {
        move.journal(move.hold(payment.reference()), by.name(), deed, details);
    }
}
