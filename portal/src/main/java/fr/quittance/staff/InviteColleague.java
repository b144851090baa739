package fr.quittance.staff;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffRole;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Invites somebody to work here, or again somebody who lost their password or their telephone.
@Component
public class InviteColleague {

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final Passkeys passkeys;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    InviteColleague(
            StaffAccounts accounts,
            StaffInvitations invitations,
            Passkeys passkeys,
            ApplicationEventPublisher events,
            Journal journal) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.passkeys = passkeys;
        this.events = events;
        this.journal = journal;
    }

    /// Invites somebody new.
    ///
    /// @param by who invites them
    /// @return whether they were: an address has one account
    @Transactional
    public boolean invite(
            EstablishmentCode establishment, WorkEmail email, String name, Set<StaffRole> roles, String by) {
        var account = new StaffAccount(
                establishment,
                UuidCreator.getTimeOrderedEpoch(),
                email,
                name,
                roles,
                StaffAccount.State.INVITED,
                null,
                0,
                null);
        if (!accounts.add(account)) {
            return false;
        }
        send(account, by, "staff-invited");
        return true;
    }

    /// Invites somebody again: what opened the door before opens it no more, so the only
    /// administrator stays in.
    @Transactional
    public ChangeColleague.Outcome again(EstablishmentCode establishment, UUID id, String by) {
        var administrators = accounts.holdAdministrators(establishment);
        var account = accounts.find(establishment, id);
        if (account.isEmpty()) {
            return ChangeColleague.Outcome.UNKNOWN;
        }
        if (administrators.equals(List.of(id))) {
            return ChangeColleague.Outcome.LAST_ADMINISTRATOR;
        }
        accounts.inviteAgain(account.get());
        passkeys.removeAll(account.get());
        send(account.get(), by, "staff-invited-again");
        return ChangeColleague.Outcome.DONE;
    }

    private void send(StaffAccount account, String by, String deed) {
        var invitation = invitations.make(account);
        journal.record(
                account.establishment(),
                by,
                deed,
                account.id().toString(),
                account.name() + ", " + RoleWords.of(account.roles()));
        events.publishEvent(new StaffInvited(
                account.establishment(), invitation, account.email().value()));
    }
}
