package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// A passkey opens somebody's account no more: they are told, in case it was not them.
///
/// @param establishment the hospital
/// @param passkey which
/// @param email of the account
public record PasskeyRemoved(EstablishmentCode establishment, UUID passkey, String email) {}
