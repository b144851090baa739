package fr.quittance.accounts;

import fr.quittance.accounts.FailedSignIns.Rule;
import fr.quittance.accounts.FailedSignIns.Scope;
import fr.quittance.accounts.Lockouts.Admission;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.TooManySignIns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The later connections: by password, or by a code sent to the mailbox; with a birth date always.
///
/// An unknown address, a wrong password and a wrong birth date take the same steps and give the
/// same answer.
@Component
public class SignIn {

    private final Accounts accounts;
    private final BirthDates birthDates;
    private final Lockouts lockouts;
    private final HashedPasswords hashes;

    SignIn(Accounts accounts, BirthDates birthDates, Lockouts lockouts, HashedPasswords hashes) {
        this.accounts = accounts;
        this.birthDates = birthDates;
        this.lockouts = lockouts;
        this.hashes = hashes;
    }

    /// What became of a try.
    public sealed interface Outcome {

        /// What the failures at one address say.
        sealed interface AtAddress extends Outcome {}

        /// Right.
        record SignedIn(AccountId account) implements AtAddress {}

        /// Something of it is wrong; nobody is told what.
        ///
        /// @param left how many tries are left
        record Refused(int left) implements AtAddress {}

        /// Too many failures at this address: not looked at for a while.
        ///
        /// @param until when it may be tried again
        record Locked(Instant until) implements AtAddress {}

        /// Too many failures from this network.
        ///
        /// @param until when it may be tried again
        record NetworkLocked(Instant until) implements Outcome {}

        /// Too many failures at this hospital: a password alone is not looked at, a code must be
        /// asked.
        record MailboxOnly() implements Outcome {}
    }

    /// Signs in by password.
    ///
    /// @param network the network it comes from
    /// @throws TooManySignIns when too many people wait already; the try is not counted
    public Outcome byPassword(
            EstablishmentCode establishment, EmailAddress email, String password, LocalDate birthDate, String network) {
        return switch (lockouts.byPassword(establishment, email, network)) {
            case Admission.AddressLocked(var until) -> new Outcome.Locked(until);
            case Admission.NetworkLocked(var until) -> new Outcome.NetworkLocked(until);
            case Admission.MailboxOnly mailbox -> new Outcome.MailboxOnly();
            case Admission.Counted(var number) -> {
                var account = accounts.find(establishment, email);
                var right = rightPassword(establishment, email, password, account, network)
                        && account.filter(it -> birthDates.match(it, birthDate)).isPresent();
                if (right) {
                    lockouts.succeeded(establishment, email, network);
                }
                yield conclude(establishment, email, Scope.PASSWORD, number, account.filter(it -> right));
            }
        };
    }

    private boolean rightPassword(
            EstablishmentCode establishment,
            EmailAddress email,
            String password,
            Optional<Account> account,
            String network) {
        try {
            var right =
                    hashes.matches(password, account.map(Account::passwordHash).orElse(null));
            if (right) {
                account.filter(it -> hashes.isOutdated(it.passwordHash()))
                        .ifPresent(it -> accounts.rehash(it, it.passwordHash(), hashes.hash(password)));
            }
            return right;
        } catch (TooManySignIns e) {
            lockouts.neverLookedAt(establishment, email, network);
            throw e;
        }
    }

    /// Signs in somebody who just gave the code sent to the mailbox, even where passwords are
    /// locked.
    Outcome.AtAddress byCode(EstablishmentCode establishment, EmailAddress email, LocalDate birthDate) {
        return switch (lockouts.byCode(establishment, email)) {
            case Admission.AddressLocked(var until) -> new Outcome.Locked(until);
            case Admission.Counted(var number) -> {
                var account = accounts.find(establishment, email).filter(it -> birthDates.match(it, birthDate));
                account.ifPresent(it -> lockouts.clear(establishment, email));
                yield conclude(establishment, email, Scope.MAILBOX, number, account);
            }
        };
    }

    private Outcome.AtAddress conclude(
            EstablishmentCode establishment, EmailAddress email, Scope scope, int number, Optional<Account> proved) {
        if (proved.isPresent()) {
            return new Outcome.SignedIn(proved.get().id());
        }
        return lockouts.failed(establishment, email, scope, number)
                .<Outcome.AtAddress>map(Outcome.Locked::new)
                .orElseGet(() -> new Outcome.Refused(Rule.ADDRESS.limit() - number));
    }
}
