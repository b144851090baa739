package fr.quittance.payments;

import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.payments.Capture.Allocation;
import fr.quittance.payments.MovePayment.Held;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Takes new money for an order: each invoice that it was asked for and that still owes as much takes
/// its part, and the rest is somebody's task. In the transaction of the caller, who holds the payment.
@Component
class TakeMoney {

    private static final Logger log = LoggerFactory.getLogger(TakeMoney.class);

    private final Ledger ledger;
    private final MovePayment move;
    private final Invoices invoices;
    private final ApplicationEventPublisher events;

    TakeMoney(Ledger ledger, MovePayment move, Invoices invoices, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.move = move;
        this.invoices = invoices;
        this.events = events;
    }

    /// Takes money.
    ///
    /// @param known the money this attempt took before
    /// @param trusted whether it may pay anything at all
    /// @return the payment as it stands now; empty when money of that name is known already
    Optional<Payment> take(Held held, Capture told, List<Capture> known, boolean trusted) {
        var pays = trusted && isAsAsked(held, told, known) ? takers(held) : List.<Order.Line>of();
        var capture = told.doing(allocation(held, told, known, trusted, pays));
        if (!ledger.record(capture, pays)) {
            return Optional.empty();
        }
        var moved = move.move(held, report(capture));
        if (pays.isEmpty()) {
            log.warn(
                    "Money of payment {} pays nothing ({}): a case is open",
                    held.payment().reference().number(),
                    capture.allocation());
            move.journal(
                    held,
                    "money-to-give-back",
                    capture.allocation() + " " + capture.amount().text());
        } else {
            move.journal(
                    held,
                    "payment-confirmed",
                    capture.confirmation() + " " + capture.amount().text());
            pays.forEach(line -> settle(held, line, moved.at()));
        }
        return Optional.of(moved);
    }

    /// What a capture tells its attempt.
    static Report report(Capture capture) {
        return switch (capture.allocation()) {
            case SETTLES -> new Report.Settled(capture.at(), capture.confirmation());
            case DUPLICATE, LATE -> new Report.Surplus(capture.at(), capture.confirmation());
            case MISMATCH, UNMATCHED -> new Report.Unclear(capture.at());
        };
    }

    private static boolean isAsAsked(Held held, Capture told, List<Capture> known) {
        return told.currency().equals("EUR")
                && told.amount().equals(held.payment().amount())
                && !settledBefore(known);
    }

    private static boolean settledBefore(List<Capture> known) {
        return known.stream().anyMatch(Capture::settles);
    }

    /// The lines whose invoice still owes as much: a part of what was asked for is never guessed.
    private static List<Order.Line> takers(Held held) {
        return held.payment().order().lines().stream()
                .filter(line ->
                        line.amount().compareTo(held.invoice(line.invoice()).leftToPay()) <= 0)
                .toList();
    }

    private static Allocation allocation(
            Held held, Capture told, List<Capture> known, boolean trusted, List<Order.Line> pays) {
        if (!pays.isEmpty()) {
            return Allocation.SETTLES;
        }
        if (!trusted
                || !told.currency().equals("EUR")
                || !told.amount().equals(held.payment().amount())) {
            return Allocation.MISMATCH;
        }
        var paidAlready = held.invoices().stream().anyMatch(it -> it.state() instanceof InvoiceState.Paid);
        return paidAlready || settledBefore(known) ? Allocation.DUPLICATE : Allocation.LATE;
    }

    private void settle(Held held, Order.Line line, Instant at) {
        var payment = held.payment();
        if (!invoices.settle(payment.establishment(), line.invoice(), line.amount(), at)) {
            throw new IllegalStateException(
                    "The invoice of " + payment.reference().number() + " took no money");
        }
        var left = held.invoice(line.invoice()).leftToPay().minus(line.amount());
        if (left.isZero()) {
            events.publishEvent(
                    new InvoicePaid(payment.establishment(), line.invoice(), payment.reference(), line.amount(), at));
        }
    }
}
