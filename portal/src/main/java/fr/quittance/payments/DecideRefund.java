package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A second member of staff approves a refund, or anybody gives it up before it leaves.
@Component
public class DecideRefund {

    private final HoldMoney hold;
    private final Refunds refunds;
    private final RefundTimer timer;
    private final WriteRefund write;

    DecideRefund(HoldMoney hold, Refunds refunds, RefundTimer timer, WriteRefund write) {
        this.hold = hold;
        this.timer = timer;
        this.refunds = refunds;
        this.write = write;
    }

    /// Approves a refund that somebody else asked for: it leaves at once.
    @Transactional
    public RefundAsked approve(RefundId id, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var seen = refunds.find(establishment, id);
        if (seen.isEmpty()) {
            return new RefundAsked.Unknown();
        }
        var money = hold.hold(establishment, seen.get().capture()).orElseThrow();
        var refund = refunds.lock(establishment, id).orElseThrow();
        if (!(refund.state() instanceof RefundState.Requested)) {
            return new RefundAsked.DecidedAlready(refund);
        }
        return by.id().equals(refund.requestedBy().id())
                ? new RefundAsked.SamePerson()
                : write.approve(refund, money, Person.of(by));
    }

    /// Gives up a refund that waits for approval, or for a person to carry it out. Its money stays where
    /// it was.
    ///
    /// @param why in the person's words
    @Transactional
    public RefundAsked drop(RefundId id, String why, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var seen = refunds.find(establishment, id);
        if (seen.isEmpty()) {
            return new RefundAsked.Unknown();
        }
        var money = hold.hold(establishment, seen.get().capture()).orElseThrow();
        var refund = refunds.lock(establishment, id).orElseThrow();
        return new RefundAsked.DecidedAlready(
                mayBeDropped(refund, money) ? write.drop(refund, money, Person.of(by), why) : refund);
    }

    private boolean mayBeDropped(Refund refund, Capture money) {
        return refund.state() instanceof RefundState.Requested
                || (refund.state() instanceof RefundState.Approved && !timer.isByPlatform(refund, money));
    }
}
