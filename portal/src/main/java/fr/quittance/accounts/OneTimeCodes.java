package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Tokens;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The six-digit codes sent to people. A code is never stored: its challenge gives it again.
@Component
public class OneTimeCodes {

    private final Tokens tokens;

    OneTimeCodes(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The six digits that answer a challenge.
    public String code(EstablishmentCode establishment, UUID challenge) {
        return tokens.digits("one-time-code", challenge);
    }
}
