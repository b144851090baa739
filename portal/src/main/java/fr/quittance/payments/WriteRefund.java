package fr.quittance.payments;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes a refund that was found possible, in the transaction of the caller, who holds the money.
@Component
class WriteRefund {

    private final Refunds refunds;
    private final RefundSettings settings;
    private final RefundTimer timer;
    private final MoneyJournal journal;
    private final InstantSource clock;

    WriteRefund(
            Refunds refunds, RefundSettings settings, RefundTimer timer, MoneyJournal journal, InstantSource clock) {
        this.refunds = refunds;
        this.settings = settings;
        this.timer = timer;
        this.journal = journal;
        this.clock = clock;
    }

    void request(
            Capture money, @Nullable InvoiceId invoice, Money amount, RefundReason reason, String note, Person by) {
        request(RefundId.next(), money, invoice, amount, reason, note, by, false);
    }

    /// @param byHand whether the platform is not to be asked, because it refused before
    RefundAsked request(
            RefundId id,
            Capture money,
            @Nullable InvoiceId invoice,
            Money amount,
            RefundReason reason,
            String note,
            Person by,
            boolean byHand) {
        var needsOther = by.id() == null || settings.needsOther(money.establishment(), amount);
        var refund = new Refund(
                money.establishment(),
                id,
                PaymentReference.draw(),
                money.id(),
                invoice,
                amount,
                reason,
                note,
                by,
                clock.instant(),
                needsOther,
                needsOther ? null : clock.instant(),
                byHand,
                needsOther ? new RefundState.Requested() : new RefundState.Approved(by));
        refunds.add(refund);
        journal.refund(refund, money, by, "refund-requested", amount.text() + " " + reason);
        return needsOther ? new RefundAsked.Waiting(refund) : leaving(refund, money);
    }

    RefundAsked approve(Refund refund, Capture money, Person by) {
        var approved = refund.in(new RefundState.Approved(by));
        refunds.move(refund, approved.state());
        journal.refund(refund, money, by, "refund-approved", refund.amount().text());
        return leaving(approved, money);
    }

    Refund drop(Refund refund, Capture money, Person by, String why) {
        var dropped = refund.in(new RefundState.Dropped(why));
        refunds.move(refund, dropped.state());
        journal.refund(refund, money, by, "refund-dropped", refund.amount().text());
        return dropped;
    }

    private RefundAsked leaving(Refund refund, Capture money) {
        var byPlatform = timer.sendIfAble(refund, money);
        return new RefundAsked.Leaving(refund, !byPlatform);
    }
}
