package fr.quittance.payments;

import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears that an invoice takes the place of a paid one: it takes what was paid, as much as it owes. What
/// is missing is to pay, and what is too much is asked back for the payer; a person approves.
@Component
class NetCorrection {

    private final Invoices invoices;
    private final Corrections corrections;
    private final HoldMoney hold;
    private final NetMoney net;
    private final ApplicationEventPublisher events;

    NetCorrection(
            Invoices invoices,
            Corrections corrections,
            HoldMoney hold,
            NetMoney net,
            ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.corrections = corrections;
        this.hold = hold;
        this.net = net;
        this.events = events;
    }

    /// Before anybody else hears of the invoice: what it owes is known by then.
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional
    public void on(InvoiceIssued event) {
        var invoice = invoices.find(event.establishment(), event.invoice()).orElseThrow();
        var freed = corrections.money(event.establishment(), invoice.number());
        if (freed.isEmpty()) {
            return;
        }
        var monies = freed.stream()
                .map(id -> hold.hold(event.establishment(), id, invoice.id()).orElseThrow())
                .toList();
        var free = monies.stream().map(it -> hold.refundable(it, null)).reduce(Money.ZERO, Money::plus);
        if (free.compareTo(invoice.leftToPay()) >= 0) {
            events.publishEvent(new InvoiceCorrected(event.establishment(), event.invoice()));
        }
        net.net(invoice, monies);
    }
}
