package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.TooManySignIns;
import fr.quittance.visitors.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Signing in to `/gestion`: the password, then the code of the telephone.
///
/// An unknown address, a wrong password, a closed account and a locked address take the same steps
/// and get the same answer.
@Component
public class ProveWhoYouAre {

    private final StaffAccounts accounts;
    private final StaffFailures failures;
    private final HashedPasswords hashes;
    private final SecondProof second;
    private final Journal journal;

    ProveWhoYouAre(
            StaffAccounts accounts,
            StaffFailures failures,
            HashedPasswords hashes,
            SecondProof second,
            Journal journal) {
        this.accounts = accounts;
        this.failures = failures;
        this.hashes = hashes;
        this.second = second;
        this.journal = journal;
    }

    /// The first proof.
    ///
    /// @param password already normalised
    /// @return the account that must now give its second proof, or nothing
    /// @throws TooManySignIns when too many people wait already; the try is not counted
    public Optional<UUID> byPassword(EstablishmentCode establishment, WorkEmail email, String password) {
        var number = failures.count(establishment, email);
        var account = accounts.find(establishment, email).filter(StaffAccount::isActive);
        var looked = number.isEmpty() ? Optional.<StaffAccount>empty() : account;
        try {
            if (!hashes.matches(password, looked.map(StaffAccount::passwordHash).orElse(null))) {
                number.ifPresent(it -> failed(account, it));
                return Optional.empty();
            }
            looked.filter(it -> hashes.isOutdated(String.valueOf(it.passwordHash())))
                    .ifPresent(it -> accounts.rehash(it, hashes.hash(password)));
        } catch (TooManySignIns e) {
            number.ifPresent(it -> failures.giveBack(establishment, email));
            throw e;
        }
        failures.giveBack(establishment, email);
        return looked.map(StaffAccount::id);
    }

    /// The second proof, by somebody whose first was right.
    ///
    /// @param typed the six digits of the telephone, or a recovery code
    /// @return who they are, or nothing
    public Optional<StaffMember> byCode(EstablishmentCode establishment, UUID id, String typed) {
        var account = accounts.find(establishment, id).filter(StaffAccount::isActive);
        if (account.isEmpty()) {
            return Optional.empty();
        }
        var number = failures.count(establishment, account.get().email());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        if (!second.isRight(account.get(), typed)) {
            failed(account, number.getAsInt());
            return Optional.empty();
        }
        failures.clear(establishment, account.get().email());
        return account.map(StaffAccount::member);
    }

    /// Both proofs again, by somebody signed in who is about to do something grave.
    public boolean again(StaffMember member, String password, String typed) {
        var establishment = new EstablishmentCode(member.establishment());
        return accounts.find(establishment, member.id())
                .flatMap(it -> byPassword(establishment, it.email(), password))
                .flatMap(id -> byCode(establishment, id, typed))
                .isPresent();
    }

    /// The same on a device that somebody else holds: their wrong tries do not lock the account. Who asks counts them.
    public boolean againOnLentDevice(StaffMember member, String password, String typed) {
        return accounts.find(new EstablishmentCode(member.establishment()), member.id())
                .filter(StaffAccount::isActive)
                .filter(it -> hashes.matches(password, it.passwordHash()))
                .filter(it -> second.isRight(it, typed))
                .isPresent();
    }

    /// Writes down that they came in.
    ///
    /// @param how by which proofs, in the words that an auditor reads
    public void signedIn(StaffMember member, String how) {
        var establishment = new EstablishmentCode(member.establishment());
        accounts.find(establishment, member.id()).ifPresent(accounts::signedIn);
        journal.record(
                establishment, member.name(), "staff-signed-in", member.id().toString(), how);
    }

    private void failed(Optional<StaffAccount> account, int number) {
        if (number == StaffFailures.FIRST_LOCK || number == StaffFailures.LAST_LOCK) {
            account.ifPresent(it -> journal.record(
                    it.establishment(), "automatique", "staff-locked", it.id().toString(), number + " essais"));
        }
    }
}
