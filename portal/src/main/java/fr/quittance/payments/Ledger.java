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

    /// What pays an invoice today, the first money first.
    List<Share> paying(EstablishmentCode establishment, InvoiceId invoice) {
        return allocations.of(establishment, invoice);
    }
}
