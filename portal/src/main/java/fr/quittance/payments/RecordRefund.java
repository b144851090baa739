package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff writes down that they gave money back by hand: in the platform's back office, by
/// transfer, in cash. Only what was approved, with its proof, and never while a platform is asked for it.
@Component
public class RecordRefund {

    private final Refunds refunds;
    private final HoldMoney hold;
    private final ClosedDays days;
    private final RefundTimer timer;
    private final SettleRefund settle;
    private final InstantSource clock;

    RecordRefund(
            Refunds refunds,
            HoldMoney hold,
            ClosedDays days,
            RefundTimer timer,
            SettleRefund settle,
            InstantSource clock) {
        this.refunds = refunds;
        this.hold = hold;
        this.days = days;
        this.timer = timer;
        this.settle = settle;
        this.clock = clock;
    }

    /// Records a refund made by hand.
    ///
    /// @param proof what the bank or the platform calls it, one to 80 characters
    @Transactional
    public RefundAsked record(RefundId id, String proof, StaffMember by) {
        if (proof.isBlank() || proof.length() > 80) {
            throw new IllegalArgumentException("The proof of a refund has 1 to 80 characters");
        }
        var establishment = new EstablishmentCode(by.establishment());
        return refunds.find(establishment, id)
                .<RefundAsked>map(refund -> switch (refund.state()) {
                    case RefundState.Approved it -> byHand(refund, it.by(), proof);
                    case RefundState.Unclear it -> byHand(refund, it.by(), proof);
                    case RefundState.Asked it -> byHand(refund, it.by(), proof);
                    case RefundState.Requested it -> new RefundAsked.Waiting(refund);
                    case RefundState.Done it -> new RefundAsked.DecidedAlready(refund);
                    case RefundState.Refused it -> new RefundAsked.DecidedAlready(refund);
                    case RefundState.Dropped it -> new RefundAsked.DecidedAlready(refund);
                })
                .orElseGet(RefundAsked.Unknown::new);
    }

    private RefundAsked byHand(Refund refund, Person approver, String proof) {
        var money = hold.hold(refund.establishment(), refund.capture()).orElseThrow();
        if (!timer.isForAPerson(refund, money)) {
            return new RefundAsked.Leaving(refund, false);
        }
        if (money.platform().equals(Order.DESK)) {
            var closed = days.closedToday(refund.establishment());
            if (closed.isPresent()) {
                return new RefundAsked.DayClosed(closed.get());
            }
        }
        var settled = settle.settle(refund, new RefundState.Done(approver, clock.instant(), proof.strip(), false));
        return new RefundAsked.DecidedAlready(settled);
    }
}
