package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.payments.Allocations.Reason;
import fr.quittance.payments.Allocations.Share;
import fr.quittance.payments.Books.Account;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Writes money and what becomes of it, all at once: the capture, what it pays, the case of what it
/// does not, and the books. In the transaction of the caller, who holds the invoices.
@Component
class Ledger {

    private final Captures captures;
    private final Allocations allocations;
    private final RefundCases cases;
    private final Books books;

    Ledger(Captures captures, Allocations allocations, RefundCases cases, Books books) {
        this.captures = captures;
        this.allocations = allocations;
        this.cases = cases;
        this.books = books;
    }

    /// Records new money. What no line takes is somebody's task; a forger's zero is no money, and a task
    /// too.
    ///
    /// @param pays the invoices that take it, and how much each
    /// @return whether it was new; false when money of that name is known already
    boolean record(Capture capture, List<Order.Line> pays) {
        if (!captures.add(capture)) {
            return false;
        }
        pays.forEach(line ->
                allocations.add(capture.establishment(), capture.id(), line.invoice(), line.amount(), Reason.PAID));
        var used = pays.stream().map(Order.Line::amount).reduce(Money.ZERO, Money::plus);
        var rest = capture.amount().minus(used);
        if (!rest.isZero() || pays.isEmpty()) {
            cases.open(capture, pays.isEmpty() ? capture.allocation() : Capture.Allocation.LATE);
        }
        if (capture.amount().isPositive()) {
            books.post(
                    capture.establishment(),
                    "CAPTURE_" + capture.allocation().name(),
                    capture.order(),
                    capture.currency(),
                    Map.of(
                            capture.account(),
                            capture.amount(),
                            Account.PATIENTS,
                            Money.ZERO.minus(used),
                            Account.TO_REFUND,
                            Money.ZERO.minus(rest)));
        }
        return true;
    }

    /// Writes that money left for whoever paid it, and closes its case when nothing of it is left.
    void givenBack(Refund refund, Capture money) {
        books.post(
                refund.establishment(),
                "REFUND_" + refund.reason(),
                refund.reference().value(),
                money.currency(),
                Map.of(
                        refund.invoice() == null ? Account.TO_REFUND : Account.PATIENTS,
                        refund.amount(),
                        money.account(),
                        Money.ZERO.minus(refund.amount())));
        cases.closeIfNothingIsLeft(money, refund.requestedBy().name());
    }

    /// Takes money from an invoice, which is to pay again: the money is somebody's task from now on.
    ///
    /// @param reason why, for the case too
    /// @param gaveBack what of it went back to whoever paid it already
    void release(Capture money, InvoiceId invoice, Money amount, Reason reason, Money gaveBack) {
        allocations.add(money.establishment(), money.id(), invoice, Money.ZERO.minus(amount), reason);
        cases.open(money, reason);
        cases.closeIfNothingIsLeft(money, Person.PORTAL.name());
        books.post(
                money.establishment(),
                "RELEASE_" + reason,
                money.order(),
                money.currency(),
                Map.of(Account.PATIENTS, amount.minus(gaveBack), Account.TO_REFUND, gaveBack.minus(amount)));
    }

    /// Gives an invoice money that paid nothing.
    void give(Capture money, InvoiceId invoice, Money amount, Reason reason, String by) {
        allocations.add(money.establishment(), money.id(), invoice, amount, reason);
        books.post(
                money.establishment(),
                "ALLOCATION_" + reason,
                money.order(),
                money.currency(),
                Map.of(Account.TO_REFUND, amount, Account.PATIENTS, Money.ZERO.minus(amount)));
        cases.closeIfNothingIsLeft(money, by);
    }

    /// Writes that money never came, or was taken back: it pays nothing and goes to nobody.
    ///
    /// @param shares what it paid
    /// @param all what it was in all
    void reverse(Capture money, List<Share> shares, Money all, String by) {
        shares.forEach(share -> allocations.add(
                money.establishment(), money.id(), share.invoice(), Money.ZERO.minus(share.amount()), Reason.REVERSED));
        var used = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        books.post(
                money.establishment(),
                "REVERSAL",
                money.order(),
                money.currency(),
                Map.of(
                        Account.PATIENTS,
                        used,
                        Account.TO_REFUND,
                        all.minus(used),
                        money.account(),
                        Money.ZERO.minus(all)));
        cases.closeIfNothingIsLeft(money, by);
        cases.closeDoubt(money, by);
    }

    /// Writes that money reached the hospital's account, less what the platform kept.
    void settled(Capture money, Money fee) {
        books.post(
                money.establishment(),
                "SETTLEMENT",
                money.order(),
                money.currency(),
                Map.of(
                        Account.BANK,
                        money.amount().minus(fee),
                        Account.FEES,
                        fee,
                        money.account(),
                        Money.ZERO.minus(money.amount())));
    }

    /// Whether money pays some invoice today, the one it came for or another.
    boolean paysSomething(Capture money) {
        return !allocations.by(money.establishment(), money.id()).isEmpty();
    }

    /// What pays an invoice today, the first money first.
    List<Share> paying(EstablishmentCode establishment, InvoiceId invoice) {
        return allocations.of(establishment, invoice);
    }
}
