package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import fr.quittance.visitors.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff finds out that money which pays nothing is for an invoice: the invoice takes it,
/// all or a part, and the case closes when nothing is left.
@Component
public class AssociateMoney {

    private final HoldMoney hold;
    private final Invoices invoices;
    private final Payments payments;
    private final GiveMoney give;

    AssociateMoney(HoldMoney hold, Invoices invoices, Payments payments, GiveMoney give) {
        this.hold = hold;
        this.invoices = invoices;
        this.payments = payments;
        this.give = give;
    }

    /// Gives an invoice money of an open case ([RefundCases#open]).
    @Transactional
    public Association associate(CaptureId capture, InvoiceId id, Money amount, StaffMember by) {
        return associate(capture, id, amount, null, by);
    }

    /// The same once: nothing is given when what is left of the money is no longer what the person saw, so
    /// that pressing twice gives once.
    ///
    /// @param seen what was left of the money when the form was shown
    @Transactional
    public Association associateOnce(CaptureId capture, InvoiceId id, Money amount, Money seen, StaffMember by) {
        return associate(capture, id, amount, seen, by);
    }

    private Association associate(CaptureId capture, InvoiceId id, Money amount, @Nullable Money seen, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        if (invoices.find(establishment, id).isEmpty()) {
            return new Association.Unknown();
        }
        var money = hold.hold(establishment, capture, id);
        if (money.isEmpty()) {
            return new Association.Unknown();
        }
        var live = payments.live(establishment, id);
        if (live.isPresent()) {
            return new Association.OnlineUnderWay(live.get().reference());
        }
        var owed = invoices.find(establishment, id).orElseThrow().leftToPay();
        var free = hold.refundable(money.get(), null);
        var most = owed.compareTo(free) < 0 ? owed : free;
        return (seen == null || seen.equals(free))
                        && amount.isPositive()
                        && amount.compareTo(most) <= 0
                        && money.get().currency().equals("EUR")
                ? new Association.Made(give.give(money.get(), id, amount, Allocations.Reason.ASSOCIATED, Person.of(by)))
                : new Association.TooMuch(most);
    }
}
