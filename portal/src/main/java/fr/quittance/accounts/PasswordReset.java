package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// A link to choose a new password: half an hour, once.
///
/// @param establishment the hospital
/// @param id names it; its token is derived from it
/// @param account whose password it changes
record PasswordReset(EstablishmentCode establishment, UUID id, AccountId account) {}
