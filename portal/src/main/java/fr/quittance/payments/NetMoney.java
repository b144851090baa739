package fr.quittance.payments;

import fr.quittance.invoices.Invoice;
import fr.quittance.payments.Allocations.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/// Gives an invoice as much as it owes of money that paid the one it replaces, and asks back the rest for
/// whoever paid. In the transaction of the caller, who holds the invoice and the money.
@Component
class NetMoney {

    private final HoldMoney hold;
    private final GiveMoney give;
    private final WriteRefund write;

    NetMoney(HoldMoney hold, GiveMoney give, WriteRefund write) {
        this.hold = hold;
        this.give = give;
        this.write = write;
    }

    void net(Invoice invoice, List<Capture> monies) {
        var left = invoice.leftToPay();
        for (var money : monies) {
            var free = hold.refundable(money, null);
            var takes = left.compareTo(free) < 0 ? left : free;
            if (takes.isPositive()) {
                give.give(money, invoice.id(), takes, Reason.CORRECTED, Person.PORTAL);
                left = left.minus(takes);
            }
            var rest = free.minus(takes);
            if (rest.isPositive()) {
                write.request(
                        money,
                        null,
                        rest,
                        RefundReason.CORRECTION,
                        "Remplacée par la facture " + invoice.number(),
                        Person.PORTAL);
            }
        }
    }
}
