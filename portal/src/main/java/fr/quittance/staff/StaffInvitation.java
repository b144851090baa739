package fr.quittance.staff;

import fr.quittance.establishments.EstablishmentCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link by which somebody of the staff chooses a password and enrols a telephone: three days,
/// once.
///
/// @param establishment the hospital
/// @param id names it; its token is derived from it
/// @param account whose door it opens
/// @param passwordHash the password chosen at its first step, if that is done
record StaffInvitation(
        EstablishmentCode establishment,
        UUID id,
        UUID account,
        @Nullable String passwordHash) {}
