package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import java.util.OptionalInt;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Locks an address after five failures in a row, and tells the holder of the account if there is
/// one.
@Component
class Lockouts {

    private final SignInFailures failures;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    Lockouts(SignInFailures failures, Accounts accounts, ApplicationEventPublisher events, Journal journal) {
        this.failures = failures;
        this.accounts = accounts;
        this.events = events;
        this.journal = journal;
    }

    /// Counts a try before it is looked at; see [SignInFailures#count].
    OptionalInt count(EstablishmentCode establishment, EmailAddress email) {
        return failures.count(establishment, email);
    }

    void giveBack(EstablishmentCode establishment, EmailAddress email) {
        failures.giveBack(establishment, email);
    }

    void clear(EstablishmentCode establishment, EmailAddress email) {
        failures.clear(establishment, email);
    }

    /// What follows from a failed try.
    ///
    /// @param number the number that [#count] gave it
    /// @return how many tries are left
    @Transactional
    public int failed(EstablishmentCode establishment, EmailAddress email, int number) {
        if (number == SignInFailures.LIMIT) {
            accounts.find(establishment, email).ifPresent(account -> {
                journal.record(
                        establishment,
                        "automatique",
                        "account-locked",
                        account.id().value().toString(),
                        "Cinq essais de connexion");
                events.publishEvent(
                        new AccountLocked(establishment, account.email().value()));
            });
        }
        return Math.max(0, SignInFailures.LIMIT - number);
    }
}
