package fr.quittance.accounts;

import fr.quittance.accounts.FailedSignIns.Rule;
import fr.quittance.accounts.FailedSignIns.Scope;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who may try to sign in at this moment, and what a failure leads to.
///
/// An address locks by its own failures, a network by those of everybody in it. When a whole
/// hospital is under attack nobody is locked out: passwords are not looked at, codes are sent. The
/// mailbox always leads in, for it counts apart.
@Component
class Lockouts {

    private static final String ALL = "all";

    private final FailedSignIns failures;
    private final Accounts accounts;
    private final AccountSettings settings;
    private final ApplicationEventPublisher events;
    private final Journal journal;

    Lockouts(
            FailedSignIns failures,
            Accounts accounts,
            AccountSettings settings,
            ApplicationEventPublisher events,
            Journal journal) {
        this.failures = failures;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
        this.journal = journal;
    }

    /// Whether a try is looked at.
    sealed interface Admission {

        /// What the failures at one address say.
        sealed interface AtAddress extends Admission {}

        /// It is.
        ///
        /// @param number how many tries at this address in a row, with this one
        record Counted(int number) implements AtAddress {}

        /// Not at this address, for a while.
        record AddressLocked(Instant until) implements AtAddress {}

        /// Not from this network, for a while.
        record NetworkLocked(Instant until) implements Admission {}

        /// Not by a password alone.
        record MailboxOnly() implements Admission {}
    }

    /// Counts a try by password before it is looked at.
    Admission byPassword(EstablishmentCode establishment, EmailAddress email, String network) {
        var networkLocked = failures.lockedUntil(establishment, Scope.NETWORK, network);
        if (networkLocked.isPresent()) {
            return new Admission.NetworkLocked(networkLocked.get());
        }
        if (failures.lockedUntil(establishment, Scope.EVERYBODY, ALL).isPresent()) {
            return new Admission.MailboxOnly();
        }
        var admission = atAddress(establishment, Scope.PASSWORD, email);
        if (admission instanceof Admission.Counted) {
            failures.count(establishment, Scope.NETWORK, network, perNetwork());
            failures.count(establishment, Scope.EVERYBODY, ALL, inAll());
        }
        return admission;
    }

    /// Counts a try by a code that came from the mailbox, before the birth date is looked at.
    Admission.AtAddress byCode(EstablishmentCode establishment, EmailAddress email) {
        return atAddress(establishment, Scope.MAILBOX, email);
    }

    private Admission.AtAddress atAddress(EstablishmentCode establishment, Scope scope, EmailAddress email) {
        var number = failures.count(establishment, scope, email.value(), Rule.ADDRESS);
        return number.isPresent()
                ? new Admission.Counted(number.getAsInt())
                : new Admission.AddressLocked(failures.lockedUntil(establishment, scope, email.value())
                        .orElse(Instant.EPOCH)); // it ended this very moment
    }

    /// Gives a try back that was counted and never looked at.
    void neverLookedAt(EstablishmentCode establishment, EmailAddress email, String network) {
        failures.giveBack(establishment, Scope.PASSWORD, email.value(), Rule.ADDRESS);
        giveBackCrowds(establishment, network);
    }

    /// Somebody was right by password.
    void succeeded(EstablishmentCode establishment, EmailAddress email, String network) {
        clear(establishment, email);
        giveBackCrowds(establishment, network);
    }

    /// Forgets the failures at an address: somebody proved to be its owner.
    void clear(EstablishmentCode establishment, EmailAddress email) {
        failures.clear(establishment, Scope.PASSWORD, email.value());
        failures.clear(establishment, Scope.MAILBOX, email.value());
    }

    /// What follows from a failed try: the holder of the account, if there is one, is told of the
    /// first lock and of the long one.
    ///
    /// @param number the number it was given
    /// @return until when the address is locked, if it is
    @Transactional
    public Optional<Instant> failed(EstablishmentCode establishment, EmailAddress email, Scope scope, int number) {
        if (number < Rule.ADDRESS.limit()) {
            return Optional.empty();
        }
        if (number == Rule.ADDRESS.limit() || number == Rule.ADDRESS.lockedAt()) {
            accounts.find(establishment, email).ifPresent(account -> {
                journal.record(
                        establishment,
                        "automatique",
                        "account-locked",
                        account.id().value().toString(),
                        number + " essais de connexion");
                events.publishEvent(
                        new AccountLocked(establishment, account.email().value()));
            });
        }
        return failures.lockedUntil(establishment, scope, email.value());
    }

    private void giveBackCrowds(EstablishmentCode establishment, String network) {
        failures.giveBack(establishment, Scope.NETWORK, network, perNetwork());
        failures.giveBack(establishment, Scope.EVERYBODY, ALL, inAll());
    }

    private Rule perNetwork() {
        return Rule.crowd(settings.failuresPerNetwork());
    }

    private Rule inAll() {
        return Rule.crowd(settings.failuresInAll());
    }
}
