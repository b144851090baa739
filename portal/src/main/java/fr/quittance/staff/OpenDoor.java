package fr.quittance.staff;

import fr.quittance.journal.Journal;
import fr.quittance.passwords.HashedPasswords;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the account of somebody invited, and closes the invitation, both or neither.
@Component
class OpenDoor {

    private final StaffAccounts accounts;
    private final StaffInvitations invitations;
    private final StaffSecrets secrets;
    private final HashedPasswords hashes;
    private final InstantSource clock;
    private final Journal journal;

    OpenDoor(
            StaffAccounts accounts,
            StaffInvitations invitations,
            StaffSecrets secrets,
            HashedPasswords hashes,
            InstantSource clock,
            Journal journal) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.secrets = secrets;
        this.hashes = hashes;
        this.clock = clock;
        this.journal = journal;
    }

    /// Opens the account of somebody invited whom the hospital's identity provider, its only door, vouches for. Its
    /// password is nobody's: after the provider, only a new invitation gives one.
    @Transactional
    public void openByProvider(StaffAccount account) {
        var nobodys = hashes.hash(UUID.randomUUID() + "-" + UUID.randomUUID());
        if (accounts.activate(account, nobodys, account.secret() + 1, 0)) {
            invitations.close(account);
            enrolled(account);
        }
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
        enrolled(account);
        return new AnswerInvitation.Outcome.Done(account.member(), secrets.recoveryCodes(account.id(), secret));
    }

    private void enrolled(StaffAccount account) {
        journal.record(
                account.establishment(),
                account.name(),
                "staff-enrolled",
                account.id().toString(),
                account.roles().stream().sorted().toList().toString());
    }
}
