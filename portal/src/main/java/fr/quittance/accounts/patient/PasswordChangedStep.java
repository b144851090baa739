package fr.quittance.accounts.patient;

import fr.quittance.accounts.AccountId;
import fr.quittance.establishments.EstablishmentCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// What follows a new password: every session of the account ends, and this one begins.
@Component
record PasswordChangedStep(SignedInSessions sessions, Destination destination) {

    /// @return where to go
    String enter(HttpServletRequest request, EstablishmentCode establishment, AccountId account) {
        sessions.endAll(establishment, account);
        return destination.enter(request, establishment, account);
    }
}
