package fr.quittance.accounts;

import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Said;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.PasswordRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The first connection: somebody who opened a link chooses a password.
@Component
public class CreateAccount {

    private final LinkedPatients linkedPatients;
    private final Accounts accounts;
    private final HashedPasswords hashes;
    private final OneTimeCodes codes;
    private final OpenAccount openAccount;

    CreateAccount(
            LinkedPatients linkedPatients,
            Accounts accounts,
            HashedPasswords hashes,
            OneTimeCodes codes,
            OpenAccount openAccount) {
        this.linkedPatients = linkedPatients;
        this.accounts = accounts;
        this.hashes = hashes;
        this.codes = codes;
        this.openAccount = openAccount;
    }

    /// What somebody asks for, its form already checked.
    ///
    /// @param establishment the hospital
    /// @param link the link they opened
    /// @param provesMailbox whether they opened it from the e-mail that carried it
    /// @param email the address of the account
    /// @param password normalised
    /// @param birthDate the patient's; nothing when the setting asks none
    /// @param human whether the captcha said so
    public record Request(
            EstablishmentCode establishment,
            UUID link,
            boolean provesMailbox,
            EmailAddress email,
            String password,
            @Nullable LocalDate birthDate,
            boolean human) {

        @Override
        public String toString() {
            return "Request[" + establishment + ", " + link + "]";
        }
    }

    /// What became of it.
    public sealed interface Outcome {

        /// The account is open.
        record Opened(AccountId account) implements Outcome {}

        /// A code was sent to the address first. It says nothing of whether the address has an
        /// account.
        record CodeSent(UUID challenge) implements Outcome {}

        /// This address was sent enough messages already.
        record TooManyMessages() implements Outcome {}

        /// Not this patient's birth date.
        record WrongBirthDate(int left) implements Outcome {}

        /// The password holds the patient's own data.
        record WeakPassword(Said said) implements Outcome {}

        /// The link opens nothing any more.
        record LinkClosed() implements Outcome {}
    }

    /// Opens the account at once for a human who came by the e-mail and kept its address; sends a
    /// code otherwise.
    ///
    /// @throws TooManySignIns when too many people wait already
    public Outcome create(Request request) {
        var linked = linkedPatients.find(request.establishment(), request.link());
        if (linked.isEmpty()) {
            return new Outcome.LinkClosed();
        }
        var refusal = request.birthDate() == null
                ? Optional.<Outcome>empty()
                : refusal(linkedPatients.match(linked.get(), request.birthDate()));
        return refusal.or(() -> weakness(request, linked.get())).orElseGet(() -> proceed(request, linked.get()));
    }

    private static Optional<Outcome> refusal(LinkedPatients.Match match) {
        return switch (match) {
            case LinkedPatients.Match.Right right -> Optional.empty();
            case LinkedPatients.Match.Wrong wrong -> Optional.of(new Outcome.WrongBirthDate(wrong.left()));
            case LinkedPatients.Match.Closed closed -> Optional.of(new Outcome.LinkClosed());
        };
    }

    private static Optional<Outcome> weakness(Request request, LinkedPatient linked) {
        var patient = linked.patient();
        var person = new PasswordRules.Person(
                request.email().localPart(),
                patient.birthDate(),
                List.of(patient.lastName(), patient.birthName(), patient.firstName()));
        return PasswordRules.problem(request.password(), person).map(Outcome.WeakPassword::new);
    }

    private Outcome proceed(Request request, LinkedPatient linked) {
        var hash = hashes.hash(request.password());
        var patient = linked.patient();
        var addressOnFile = EmailAddress.read(
                        Optional.ofNullable(patient.contacts().email()).orElse(""))
                .filter(request.email()::equals)
                .isPresent();
        var mailboxProved = request.provesMailbox() && addressOnFile;
        var addressIsNew =
                accounts.find(request.establishment(), request.email()).isEmpty();
        if (request.human() && mailboxProved && addressIsNew) {
            var opened = openAccount.open(request.establishment(), request.email(), hash, patient.id());
            if (opened instanceof OpenAccount.Outcome.Opened(var account)) {
                return new Outcome.Opened(account);
            }
        }
        var mobile = mailboxProved && addressIsNew ? patient.contacts().mobile() : null;
        var goal = new Challenge.Goal.OpenAccount(request.link(), patient.id(), hash);
        return codes.ask(request.establishment(), goal, request.email(), mobile, Optional.of(Channel.MAIL))
                .<Outcome>map(it -> new Outcome.CodeSent(it.id()))
                .orElseGet(Outcome.TooManyMessages::new);
    }
}
