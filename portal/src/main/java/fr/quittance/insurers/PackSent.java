package fr.quittance.insurers;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;

/// A patient sent a pack to a mutuelle. Heard in the same transaction.
///
/// @param sending the sending, whose link the message carries
/// @param email where the message goes
public record PackSent(EstablishmentCode establishment, UUID sending, String email) {}
