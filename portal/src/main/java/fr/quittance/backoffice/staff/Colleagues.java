package fr.quittance.backoffice.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.staff.StaffAccount;
import fr.quittance.staff.StaffAccounts;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// To whom the answers of patients can be given: who may write them, at the same hospital.
@Component
class Colleagues {

    private final StaffAccounts accounts;

    Colleagues(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /// By their names.
    List<StaffMember> of(EstablishmentCode establishment) {
        return accounts.all(establishment).stream()
                .filter(StaffAccount::isActive)
                .map(StaffAccount::member)
                .filter(it -> it.isOneOf(StaffRole.BILLING_CLERK))
                .sorted(Comparator.comparing(StaffMember::name))
                .toList();
    }
}
