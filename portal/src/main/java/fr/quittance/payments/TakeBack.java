package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoices;
import fr.quittance.visitors.StaffMember;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Takes money back from whatever it pays, because it never came. In the transaction of the caller.
@Component
class TakeBack {

    private final HoldMoney hold;
    private final Ledger ledger;
    private final Reversals reversals;
    private final ClosedDays days;
    private final Invoices invoices;

    TakeBack(HoldMoney hold, Ledger ledger, Reversals reversals, ClosedDays days, Invoices invoices) {
        this.hold = hold;
        this.ledger = ledger;
        this.reversals = reversals;
        this.days = days;
        this.invoices = invoices;
    }

    /// What came of it.
    sealed interface Outcome {}

    record Done(Capture money) implements Outcome {}

    /// It is money of the desk, and the till is closed for today.
    record DayClosed(LocalDate day) implements Outcome {}

    /// Some of it is promised or went back, or it was taken back before.
    record Promised() implements Outcome {}

    Outcome takeBack(EstablishmentCode establishment, CaptureId id, String why, StaffMember by) {
        var money = hold.hold(establishment, id).orElseThrow();
        if (money.platform().equals(Order.DESK)) {
            var closed = days.closedToday(establishment);
            if (closed.isPresent()) {
                return new DayClosed(closed.get());
            }
        }
        if (hold.isPromised(money) || !reversals.add(money, money.amount(), why, by)) {
            return new Promised();
        }
        var shares = hold.shares(money);
        ledger.reverse(money, shares, money.amount(), by.name());
        for (var share : shares) {
            if (!invoices.unsettle(money.establishment(), share.invoice(), share.amount())) {
                throw new IllegalStateException("An invoice did not give back what it took");
            }
        }
        return new Done(money);
    }
}
