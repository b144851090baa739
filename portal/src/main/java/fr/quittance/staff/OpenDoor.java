package fr.quittance.staff;

import fr.quittance.journal.Journal;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the account of somebody invited, and closes the invitation, both or neither.
@Component
class OpenDoor {

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final StaffSecrets secrets;
    private final InstantSource clock;
    private final Journal journal;

    OpenDoor(
            StaffAccounts accounts,
            StaffInvitations invitations,
            StaffSecrets secrets,
            InstantSource clock,
            Journal journal) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.secrets = secrets;
        this.clock = clock;
        this.journal = journal;
    }

    @Transactional
    public AnswerInvitation.Outcome open(StaffAccount account, String passwordHash, String code) {
        var secret = account.secret() + 1;
        var step = Totp.matching(secrets.oneTimeSecret(account.id(), secret), code, clock.instant());
        if (step.isEmpty()) {
            return new AnswerInvitation.Outcome.WrongCode();
        }
        if (!accounts.activate(account, passwordHash, secret, step.getAsLong())) {
            return new AnswerInvitation.Outcome.Closed();
        }
        invitations.close(account);
        journal.record(
                account.establishment(),
                account.name(),
                "staff-enrolled",
                account.id().toString(),
                account.roles().stream().sorted().toList().toString());
        return new AnswerInvitation.Outcome.Done(account.member(), secrets.recoveryCodes(account.id(), secret));
    }
}
