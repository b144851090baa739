package fr.quittance.payments;

import fr.quittance.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes how a refund ended, once: the books, the case of its money, and the news of it.
@Component
class SettleRefund {

    private static final Logger log = LoggerFactory.getLogger(SettleRefund.class);

    private final HoldMoney hold;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    SettleRefund(HoldMoney hold, Refunds refunds, Ledger ledger, Journal journal, ApplicationEventPublisher events) {
        this.hold = hold;
        this.refunds = refunds;
        this.ledger = ledger;
        this.journal = journal;
        this.events = events;
    }

    /// Writes a state that follows approval; one that was written already, or comes after the end,
    /// changes nothing.
    @Transactional
    public Refund settle(Refund seen, RefundState to) {
        var money = hold.hold(seen.establishment(), seen.capture()).orElseThrow();
        var refund = refunds.lock(seen.establishment(), seen.id()).orElseThrow();
        if (!refund.state().isOpen()
                || refund.state() instanceof RefundState.Requested
                || refund.state().equals(to)) {
            return refund;
        }
        refunds.move(refund, to);
        var moved = refund.in(to);
        switch (to) {
            case RefundState.Done done -> made(moved, done, money);
            case RefundState.Refused(var by, var reason) -> {
                log.warn("Refund {} is refused by its platform: a person must look", refund.number());
                record(moved, by, "refund-refused", reason);
            }
            case RefundState.Asked it -> record(moved, it.by(), "refund-asked", it.platformRefund());
            case RefundState.Unclear it -> record(moved, it.by(), "refund-unclear", "");
            case RefundState.Approved it -> throw new IllegalArgumentException("Nobody approves it again");
            case RefundState.Requested it -> throw new IllegalArgumentException("Nobody asks for it again");
            case RefundState.Dropped it -> throw new IllegalArgumentException("It left already");
        }
        return moved;
    }

    private void made(Refund refund, RefundState.Done done, Capture money) {
        ledger.givenBack(refund, money);
        record(refund, done.by(), "refund-made", refund.amount().text() + " " + done.proof());
        events.publishEvent(new RefundMade(
                refund.establishment(),
                refund.id(),
                refund.invoice() == null ? money.invoice() : refund.invoice(),
                money.attempt(),
                refund.amount(),
                refund.reason(),
                done.byPlatform(),
                done.at()));
    }

    private void record(Refund refund, Person by, String deed, String details) {
        journal.record(refund.establishment(), by.name(), deed, refund.number(), details);
    }
}
