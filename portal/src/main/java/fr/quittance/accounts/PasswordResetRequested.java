package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// A link to choose a new password must be sent (M7). `PasswordResets.token(reset)` derives its
/// token.
public record PasswordResetRequested(EstablishmentCode establishment, UUID reset, String email) {}
