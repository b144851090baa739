package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.patients.PatientId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a patient an account once everything was proved: the link, the birth date, and the
/// mailbox.
@Component
class OpenAccount {

    private final Accounts accounts;
    private final Journal journal;

    OpenAccount(Accounts accounts, Journal journal) {
        this.accounts = accounts;
        this.journal = journal;
    }

    /// What became of the patient and the address.
    sealed interface Outcome {

        /// A new account.
        record Opened(AccountId account) implements Outcome {}

        /// The address had an account, which now sees this patient too; its password is the old
        /// one.
        record Joined(AccountId account) implements Outcome {}

        /// Another address has the account of this patient: nothing changed.
        record Elsewhere() implements Outcome {}
    }

    @Transactional
    public Outcome open(EstablishmentCode establishment, EmailAddress email, String passwordHash, PatientId patient) {
        var known = accounts.find(establishment, email);
        if (known.isPresent()) {
            return join(known.get(), patient);
        }
        if (accounts.hasAccount(establishment, patient)) {
            return new Outcome.Elsewhere();
        }
        var account = new Account(establishment, AccountId.next(), email, passwordHash);
        if (!accounts.open(account)) {
            return join(accounts.find(establishment, email).orElseThrow(), patient);
        }
        if (!accounts.add(account, patient)) {
            throw new IllegalStateException("The patient got another account at this very moment");
        }
        journal.record(
                establishment, "patient", "account-opened", account.id().value().toString(), "");
        return new Outcome.Opened(account.id());
    }

    private Outcome join(Account account, PatientId patient) {
        if (!accounts.add(account, patient)) {
            return new Outcome.Elsewhere();
        }
        journal.record(
                account.establishment(),
                "patient",
                "patient-added",
                account.id().value().toString(),
                "");
        return new Outcome.Joined(account.id());
    }
}
