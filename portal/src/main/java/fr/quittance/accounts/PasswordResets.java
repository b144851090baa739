package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.links.Tokens;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The links to choose a new password. A token is never stored: the id of the request gives it again.
@Component
public class PasswordResets {

    private final Tokens tokens;

    PasswordResets(Tokens tokens) {
        this.tokens = tokens;
    }

    /// The token of `/mot-de-passe/{token}`.
    public String token(EstablishmentCode establishment, UUID reset) {
        return tokens.token("password-reset", reset, 0);
    }
}
