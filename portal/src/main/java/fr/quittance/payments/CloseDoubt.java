package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff closes a case about no money, or about money that the platform took back what it
/// said of: they looked, and it is there. When it is not, [ReversePayment].
@Component
public class CloseDoubt {

    private final Captures captures;
    private final RefundCases cases;
    private final Journal journal;

    CloseDoubt(Captures captures, RefundCases cases, Journal journal) {
        this.captures = captures;
        this.cases = cases;
        this.journal = journal;
    }

    /// Closes such a case.
    ///
    /// @param why what the person looked at
    /// @return whether one was open
    @Transactional
    public boolean close(CaptureId capture, String why, StaffMember by) {
        var establishment = new EstablishmentCode(by.establishment());
        var money = captures.lock(establishment, capture);
        var isClosed = money.isPresent() && cases.closeDoubt(money.get(), by.name());
        if (isClosed) {
            journal.record(establishment, by.name(), "case-closed", money.get().order(), why);
        }
        return isClosed;
    }
}
