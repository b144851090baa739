package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.PasswordRules;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Somebody who opened the link of a reset chooses a new password.
@Component
public class ChangePassword {

    private final PasswordResets resets;
    private final Accounts accounts;
    private final BirthDates birthDates;
    private final HashedPasswords hashes;
    private final KeepNewPassword keepNewPassword;

    ChangePassword(
            PasswordResets resets,
            Accounts accounts,
            BirthDates birthDates,
            HashedPasswords hashes,
            KeepNewPassword keepNewPassword) {
        this.resets = resets;
        this.accounts = accounts;
        this.birthDates = birthDates;
        this.hashes = hashes;
        this.keepNewPassword = keepNewPassword;
    }

    /// What became of it.
    public sealed interface Outcome {

        /// The password is the new one.
        record Changed(EstablishmentCode establishment, AccountId account) implements Outcome {}

        /// Not the birth date of a patient of this account.
        record WrongBirthDate() implements Outcome {}

        /// The password holds the person's own data.
        record WeakPassword(String message) implements Outcome {}

        /// Used, too old, tried too often, or invented.
        record Closed() implements Outcome {}
    }

    /// Whether a token may still be used.
    public boolean isOpen(String token) {
        return resets.find(token).isPresent();
    }

    /// Changes the password.
    ///
    /// @param password normalised
    /// @throws TooManySignIns when too many people wait already
    public Outcome change(String token, LocalDate birthDate, String password) {
        var reset = resets.find(token);
        var found = reset.flatMap(it -> accounts.find(it.establishment(), it.account()));
        if (reset.isEmpty() || found.isEmpty()) {
            return new Outcome.Closed();
        }
        var account = found.get();
        var person = new PasswordRules.Person(account.email().localPart(), birthDate, birthDates.names(account));
        var problem = PasswordRules.problem(password, person);
        if (problem.isPresent()) {
            return new Outcome.WeakPassword(problem.get().text());
        }
        if (!resets.tryOnce(reset.get())) {
            return new Outcome.Closed();
        }
        if (!birthDates.match(account, birthDate)) {
            return new Outcome.WrongBirthDate();
        }
        return keepNewPassword.keep(reset.get(), account, hashes.hash(password))
                ? new Outcome.Changed(account.establishment(), account.id())
                : new Outcome.Closed();
    }
}
