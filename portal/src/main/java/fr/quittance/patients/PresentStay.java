package fr.quittance.patients;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A stay, with what the hospital's admissions told of it.
///
/// @param id names it
/// @param nda the hospital's number of the billing file
/// @param patient whose it is
/// @param unit where the patient is, as staff say it: « Chirurgie 2 »; empty when it was not told or is
///     forgotten. Staff only: a unit may say an illness
/// @param enteredOn first day, if known
/// @param leftOn last day; null while the patient is there
public record PresentStay(
        UUID id,
        String nda,
        PatientId patient,
        String unit,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate leftOn) {

    /// Whether the patient is in the hospital that day.
    public boolean isPresent(LocalDate day) {
        return leftOn == null || !leftOn.isBefore(day);
    }
}
