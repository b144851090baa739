package fr.quittance.payments;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.Journal;
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
    private final Journal journal;
    private final InstantSource clock;

    WriteRefund(Refunds refunds, RefundSettings settings, RefundTimer timer, Journal journal, InstantSource clock) {
        this.refunds = refunds;
        this.settings = settings;
        this.timer = timer;
        this.journal = journal;
        this.clock = clock;
    }

    RefundAsked request(
            Capture money, @Nullable InvoiceId invoice, Money amount, RefundReason reason, String note, Person by) {
        var needsOther = by.id() == null || settings.needsOther(money.establishment(), amount);
        var refund = new Refund(
                money.establishment(),
                RefundId.next(),
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
                needsOther ? new RefundState.Requested() : new RefundState.Approved(by));
        refunds.add(refund);
        journal(refund, by, "refund-requested", amount.text() + " " + reason);
        return needsOther ? new RefundAsked.Waiting(refund) : leaving(refund, money);
    }

    RefundAsked approve(Refund refund, Capture money, Person by) {
        var approved = refund.in(new RefundState.Approved(by));
        refunds.move(refund, approved.state());
        journal(refund, by, "refund-approved", refund.amount().text());
        return leaving(approved, money);
    }

    Refund drop(Refund refund, Person by, String why) {
        var dropped = refund.in(new RefundState.Dropped(why));
        refunds.move(refund, dropped.state());
        journal(refund, by, "refund-dropped", refund.amount().text());
        return dropped;
    }

    private RefundAsked leaving(Refund refund, Capture money) {
        var byPlatform = timer.sendIfAble(refund, money);
        return new RefundAsked.Leaving(refund, !byPlatform);
    }

    private void journal(Refund refund, Person by, String deed, String details) {
        journal.record(refund.establishment(), by.name(), deed, refund.number(), details);
    }
}
