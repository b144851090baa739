package fr.quittance.payments;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.payments.Allocations.Reason;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Gives an invoice money that pays nothing, by an attempt of its own, so that its papers have what to
/// name. In the transaction of the caller, who holds the invoice and the money and found it possible.
@Component
class GiveMoney {

    private final Ledger ledger;
    private final Payments payments;
    private final MovePayment move;
    private final Invoices invoices;
    private final ApplicationEventPublisher events;

    GiveMoney(Ledger ledger, Payments payments, MovePayment move, Invoices invoices, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.payments = payments;
        this.move = move;
        this.invoices = invoices;
        this.events = events;
    }

    Payment give(Capture money, InvoiceId id, Money amount, Reason reason, Person by) {
        var establishment = money.establishment();
        var order = new Order(
                PaymentReference.draw(),
                establishment,
                List.of(new Order.Line(id, amount)),
                money.platform(),
                money.means(),
                money.at(),
                money.at().plus(Duration.ofSeconds(1)));
        payments.addPaid(order, money.id());
        ledger.give(money, id, amount, reason, by.name());
        var held = move.hold(order);
        var paid = move.move(held, new Report.Settled(money.at(), money.confirmation()));
        move.journal(held, by.name(), "money-associated", amount.text() + " " + reason);
        var left = held.invoice().leftToPay().minus(amount);
        if (!invoices.settle(establishment, id, amount, paid.at())) {
            throw new IllegalStateException("The invoice took no money, though it was held");
        }
        if (left.isZero()) {
            events.publishEvent(new InvoicePaid(establishment, id, order.reference(), amount, paid.at()));
        }
        return paid;
    }
}
