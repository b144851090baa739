package fr.quittance.payments;

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
    private final RefundCases cases;
    private final MoneyJournal journal;
    private final ApplicationEventPublisher events;

    SettleRefund(
            HoldMoney hold,
            Refunds refunds,
            Ledger ledger,
            RefundCases cases,
            MoneyJournal journal,
            ApplicationEventPublisher events) {
        this.hold = hold;
        this.refunds = refunds;
        this.ledger = ledger;
        this.cases = cases;
        this.journal = journal;
        this.events = events;
    }

    /// Writes a state that follows approval; one that was written already, or comes after the end,
    /// changes nothing.
    @Transactional
    public Refund settle(Refund seen, RefundState to) {
        var money = hold.hold(seen.establishment(), seen.capture()).orElseThrow();
        var refund = refunds.lock(seen.establishment(), seen.id()).orElseThrow();
        if (refund.state() instanceof RefundState.Done byHand && to instanceof RefundState.Done again) {
            return madeAgain(refund, byHand, again, money);
        }
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
                journal.refund(moved, money, by, "refund-refused", reason);
            }
            case RefundState.Asked it -> journal.refund(moved, money, it.by(), "refund-asked", it.platformRefund());
            case RefundState.Unclear it -> journal.refund(moved, money, it.by(), "refund-unclear", "");
            case RefundState.Approved it -> throw new IllegalArgumentException("Nobody approves it again");
            case RefundState.Requested it -> throw new IllegalArgumentException("Nobody asks for it again");
            case RefundState.Dropped it -> throw new IllegalArgumentException("It left already");
        }
        return moved;
    }

    private void made(Refund refund, RefundState.Done done, Capture money) {
        ledger.givenBack(refund, money);
        journal.refund(refund, money, done.by(), "refund-made", refund.amount().text() + " " + done.proof());
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

    /// A person gave it back by hand, and the platform did too: the hospital is poorer by as much, and
    /// somebody has to ask for it.
    private Refund madeAgain(Refund refund, RefundState.Done before, RefundState.Done again, Capture money) {
        if (!before.byPlatform() && again.byPlatform()) {
            log.warn("Refund {} was made by hand and by its platform: a case is open", refund.number());
            cases.contradict(money);
            journal.refund(
                    refund,
                    money,
                    again.by(),
                    "refund-made-twice",
                    refund.amount().text() + " " + again.proof());
        }
        return refund;
    }
}
