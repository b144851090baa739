package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Said;
import fr.quittance.passwords.HashedPasswords;
import fr.quittance.passwords.PasswordRules;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Somebody invited chooses a password, then shows that their telephone makes the right codes.
@Component
public class AnswerInvitation {

    private final StaffInvitations invitations;
    private final StaffAccounts accounts;
    private final StaffSecrets secrets;
    private final HashedPasswords hashes;
    private final OpenDoor openDoor;

    AnswerInvitation(
            StaffInvitations invitations,
            StaffAccounts accounts,
            StaffSecrets secrets,
            HashedPasswords hashes,
            OpenDoor openDoor) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.secrets = secrets;
        this.hashes = hashes;
        this.openDoor = openDoor;
    }

    /// An invitation that may be answered.
    ///
    /// @param account who is invited
    /// @param passwordChosen whether the first step is done
    /// @param secret what their telephone must be told, in base 32
    /// @param uri the same as an address that applications read (`otpauth:`)
    public record Open(StaffAccount account, boolean passwordChosen, String secret, String uri) {}

    /// What a telephone brought.
    public sealed interface Outcome {

        /// They are in; the codes are shown once.
        record Done(StaffMember member, List<String> recoveryCodes) implements Outcome {}

        /// Not the code of that secret, now.
        record WrongCode() implements Outcome {}

        /// The invitation served or ended meanwhile.
        record Closed() implements Outcome {}
    }

    /// The invitation of a token, while it may be answered.
    public Optional<Open> open(EstablishmentCode establishment, String issuer, String token) {
        return invitations
                .find(establishment, token)
                .flatMap(it -> accounts.find(establishment, it.account())
                        .filter(account -> account.state() == StaffAccount.State.INVITED)
                        .map(account -> {
                            var secret = Totp.base32(secrets.oneTimeSecret(account.id(), account.secret() + 1));
                            return new Open(
                                    account, it.passwordHash() != null, secret, Otpauth.uri(issuer, account, secret));
                        }));
    }

    /// Keeps the password.
    ///
    /// @param password already normalised
    /// @return what is wrong with it, in the words that the person reads
    public Optional<String> choosePassword(EstablishmentCode establishment, String token, String password) {
        var invitation = invitations.find(establishment, token);
        var account = invitation.flatMap(it -> accounts.find(establishment, it.account()));
        if (invitation.isEmpty() || account.isEmpty()) {
            return Optional.empty();
        }
        var person = new PasswordRules.Person(
                account.get().email().localPart(), null, List.of(account.get().name()));
        var problem = PasswordRules.problem(password, person);
        if (problem.isEmpty()) {
            invitations.keepPassword(invitation.get(), hashes.hash(password));
        }
        return problem.map(Said::text);
    }

    /// Opens the door to a telephone that makes the right code.
    public Outcome enrol(EstablishmentCode establishment, String token, String typed) {
        var invitation = invitations.find(establishment, token);
        var account = invitation.flatMap(it -> accounts.find(establishment, it.account()));
        if (account.isEmpty() || invitation.get().passwordHash() == null) {
            return new Outcome.Closed();
        }
        return openDoor.open(account.get(), invitation.get().passwordHash(), typed.replaceAll("\\s", ""));
    }
}
