package fr.quittance.accounts;

import fr.quittance.accounts.CodeRequested.Channel;
import fr.quittance.establishments.EstablishmentCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks for a code to sign in without a password. The answer is the same for an address without
/// account, to which nothing is sent.
@Component
public class AskSignInCode {

    private final Accounts accounts;
    private final OneTimeCodes codes;

    AskSignInCode(Accounts accounts, OneTimeCodes codes) {
        this.accounts = accounts;
        this.codes = codes;
    }

    /// @return the challenge, which a session keeps; nothing when this address was sent enough
    /// messages already
    public Optional<UUID> ask(EstablishmentCode establishment, EmailAddress email, LocalDate birthDate) {
        var channel = accounts.find(establishment, email).map(it -> Channel.MAIL);
        return codes.ask(establishment, new Challenge.Goal.SignIn(birthDate), email, null, channel)
                .map(Challenge::id);
    }
}
