package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.TooManySignIns;
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

        /// Right.
        record SignedIn(AccountId account) implements Outcome {}

        /// Something of it is wrong; nobody is told what.
        ///
        /// @param left how many tries are left
        record Refused(int left) implements Outcome {}

        /// Five failures in a row: not looked at for a quarter of an hour.
        record Locked() implements Outcome {}
    }

    /// Signs in by password.
    ///
    /// @throws TooManySignIns when too many people wait already; the try is not counted
    public Outcome byPassword(
            EstablishmentCode establishment, EmailAddress email, String password, LocalDate birthDate) {
        var number = lockouts.count(establishment, email);
        if (number.isEmpty()) {
            return new Outcome.Locked();
        }
        var account = accounts.find(establishment, email);
        var right = rightPassword(establishment, email, password, account);
        return conclude(establishment, email, number.getAsInt(), account.filter(it -> right), birthDate);
    }

    private boolean rightPassword(
            EstablishmentCode establishment, EmailAddress email, String password, Optional<Account> account) {
        try {
            var right =
                    hashes.matches(password, account.map(Account::passwordHash).orElse(null));
            if (right) {
                account.filter(it -> hashes.isOutdated(it.passwordHash()))
                        .ifPresent(it -> accounts.rehash(it, it.passwordHash(), hashes.hash(password)));
            }
            return right;
        } catch (TooManySignIns e) {
            lockouts.giveBack(establishment, email);
            throw e;
        }
    }

    /// Signs in somebody who just gave the code sent to the mailbox.
    Outcome byCode(EstablishmentCode establishment, EmailAddress email, LocalDate birthDate) {
        var number = lockouts.count(establishment, email);
        return number.isEmpty()
                ? new Outcome.Locked()
                : conclude(establishment, email, number.getAsInt(), accounts.find(establishment, email), birthDate);
    }

    private Outcome conclude(
            EstablishmentCode establishment,
            EmailAddress email,
            int number,
            Optional<Account> proved,
            LocalDate birthDate) {
        var signedIn = proved.filter(it -> birthDates.match(it, birthDate));
        if (signedIn.isPresent()) {
            lockouts.clear(establishment, email);
            return new Outcome.SignedIn(signedIn.get().id());
        }
        var left = lockouts.failed(establishment, email, number);
        return left == 0 ? new Outcome.Locked() : new Outcome.Refused(left);
    }
}
