package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes the roles of a colleague, or closes the door to them: the next page they ask for obeys.
@Component
public class ChangeColleague {

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final Passkeys passkeys;
    private final Journal journal;

    ChangeColleague(StaffAccounts accounts, StaffInvitations invitations, Passkeys passkeys, Journal journal) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.journal = journal;
    }

    /// What became of a change.
    public enum Outcome {
        /// Done, or as it was already.
        DONE,
        /// No such colleague here.
        UNKNOWN,
        /// Nobody would be left to administer the hospital.
        LAST_ADMINISTRATOR
    }

    /// Gives a colleague these roles and no other.
    @Transactional
    public Outcome roles(EstablishmentCode establishment, UUID id, Set<StaffRole> roles, String by) {
        var administrators = accounts.holdAdministrators(establishment);
        var account = accounts.find(establishment, id);
        if (account.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!roles.contains(StaffRole.ADMINISTRATOR) && administrators.equals(List.of(id))) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!roles.equals(account.get().roles())) {
            accounts.changeRoles(account.get(), roles);
            journal.record(
                    establishment,
                    by,
                    "staff-roles-changed",
                    id.toString(),
                    RoleWords.of(account.get().roles()) + " → " + RoleWords.of(roles));
        }
        return Outcome.DONE;
    }

    /// Closes the door to a colleague.
    @Transactional
    public Outcome disable(EstablishmentCode establishment, UUID id, String by) {
        var administrators = accounts.holdAdministrators(establishment);
        var account = accounts.find(establishment, id);
        if (account.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (administrators.equals(List.of(id))) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (accounts.disable(account.get())) {
            invitations.close(account.get());
            passkeys.removeAll(account.get());
            journal.record(
                    establishment,
                    by,
                    "staff-disabled",
                    id.toString(),
                    account.get().name());
        }
        return Outcome.DONE;
    }
}
