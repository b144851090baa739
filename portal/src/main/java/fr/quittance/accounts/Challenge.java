package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A one-time code asked of somebody, and what happens once they give it.
///
/// @param establishment the hospital
/// @param id names it; the code is derived from it
/// @param goal what the right code does
/// @param email the address that the code proves, or that signs in
/// @param mobile the number on file that the code may go to as well, if any
/// @param createdAt when the code was sent
/// @param expiresAt when it stops being right, ten minutes later
record Challenge(
        EstablishmentCode establishment,
        UUID id,
        Goal goal,
        EmailAddress email,
        @Nullable String mobile,
        Instant createdAt,
        Instant expiresAt) {

    /// What the right code does.
    sealed interface Goal {

        /// Opens an account.
        ///
        /// @param link the link behind which it was asked
        /// @param patient the patient of that link
        /// @param passwordHash the password chosen
        record OpenAccount(UUID link, PatientId patient, String passwordHash) implements Goal {}

        /// Signs in.
        ///
        /// @param birthDate the birth date given with the address, not checked yet
        record SignIn(LocalDate birthDate) implements Goal {}
    }
}
