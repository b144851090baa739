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
    private final WriteRefund write;

    DecideRefund(HoldMoney hold, Refunds refunds, WriteRefund write) {
        this.hold = hold;
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

    /// Gives up a refund that waits for approval. Its money stays where it was.
    ///
    /// @param why in the person's words
    @Transactional
    public RefundAsked drop(RefundId id, String why, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var refund = refunds.lock(establishment, id);
        if (refund.isEmpty()) {
            return new RefundAsked.Unknown();
        }
        var isWaiting = refund.get().state() instanceof RefundState.Requested;
        return new RefundAsked.DecidedAlready(isWaiting ? write.drop(refund.get(), Person.of(by), why) : refund.get());
    }
}
