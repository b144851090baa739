package fr.quittance.payments;

import fr.quittance.invoices.Invoices;
import fr.quittance.invoices.WithdrawalBegun;
import fr.quittance.payments.Allocations.Reason;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hears that a paid invoice is withdrawn: its money pays nothing any more and is somebody's task. What
/// no other invoice will take is asked back for the payer at once; a person approves.
@Component
class FreeMoney {

    private final HoldMoney hold;
    private final Ledger ledger;
    private final Refunds refunds;
    private final Invoices invoices;
    private final WriteRefund write;

    FreeMoney(HoldMoney hold, Ledger ledger, Refunds refunds, Invoices invoices, WriteRefund write) {
        this.hold = hold;
        this.ledger = ledger;
        this.refunds = refunds;
        this.invoices = invoices;
        this.write = write;
    }

    @EventListener
    @Transactional
    public void on(WithdrawalBegun event) {
        var establishment = event.establishment();
        var isReplaced = event.replacedBy() != null;
        for (var share : ledger.paying(establishment, event.invoice())) {
            var money = hold.hold(establishment, share.capture()).orElseThrow();
            var gaveBack = refunds.detach(establishment, share.capture(), event.invoice());
            var reason = isReplaced ? Reason.CORRECTED : Reason.WITHDRAWN;
            ledger.release(money, event.invoice(), share.amount(), reason, gaveBack);
            if (!invoices.unsettle(establishment, event.invoice(), share.amount())) {
                throw new IllegalStateException("Invoice " + event.number() + " did not give back what it took");
            }
            var rest = hold.refundable(money, null);
            if (!isReplaced && rest.isPositive()) {
                write.request(
                        money,
                        null,
                        rest,
                        RefundReason.WITHDRAWAL,
                        "Facture " + event.number() + " annulée",
                        Person.PORTAL);
            }
        }
    }
}
