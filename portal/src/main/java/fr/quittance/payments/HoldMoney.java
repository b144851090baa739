package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds money that was taken, in the order of all locks: the invoices it pays, then itself.
@Component
class HoldMoney {

    private final Captures captures;
    private final Allocations allocations;
    private final Refunds refunds;
    private final Invoices invoices;

    HoldMoney(Captures captures, Allocations allocations, Refunds refunds, Invoices invoices) {
        this.captures = captures;
        this.allocations = allocations;
        this.refunds = refunds;
        this.invoices = invoices;
    }

    /// Holds money and the invoices it pays until the end of the transaction.
    ///
    /// @param others invoices to be held as well
    Optional<Capture> hold(EstablishmentCode establishment, CaptureId capture, InvoiceId... others) {
        var pays = allocations.by(establishment, capture).stream().map(Allocations.Share::invoice);
        var inOrder = Stream.concat(pays, Stream.of(others))
                .distinct()
                .sorted(Comparator.comparing(InvoiceId::value))
                .toList();
        for (var invoice : inOrder) {
            if (invoices.lock(establishment, invoice).isEmpty()) {
                throw new IllegalStateException("Money pays an invoice that is not there");
            }
        }
        return captures.lock(establishment, capture);
    }

    /// What of money that is held can be given back: nothing promised twice.
    ///
    /// @param invoice of what pays this invoice; null for what pays nothing
    Money refundable(Capture money, @Nullable InvoiceId invoice) {
        var promised = refunds.promised(money.establishment(), money.id(), invoice);
        var shares = allocations.by(money.establishment(), money.id());
        if (invoice == null) {
            var used = shares.stream().map(Allocations.Share::amount).reduce(Money.ZERO, Money::plus);
            return atLeastNothing(money.amount().minus(used).minus(promised));
        }
        var paid = shares.stream()
                .filter(share -> share.invoice().equals(invoice))
                .map(Allocations.Share::amount)
                .reduce(Money.ZERO, Money::plus);
        return atLeastNothing(paid.minus(promised));
    }

    /// What money that is held pays today.
    List<Allocations.Share> shares(Capture money) {
        return allocations.by(money.establishment(), money.id());
    }

    /// Whether some of money that is held is promised to somebody, or went back.
    boolean isPromised(Capture money) {
        return refunds.of(money.establishment(), money.id()).stream()
                .anyMatch(it -> it.state().isOpen() || it.state() instanceof RefundState.Done);
    }

    /// Whether the platform refused to give back any of money that is held.
    boolean wasRefusedBack(Capture money) {
        return refunds.of(money.establishment(), money.id()).stream()
                .anyMatch(it -> it.state() instanceof RefundState.Refused);
    }

    private static Money atLeastNothing(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }
}
