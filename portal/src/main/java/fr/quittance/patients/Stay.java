package fr.quittance.patients;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stay or an outpatient visit, as far as billing needs it: no ward, no diagnosis.
///
/// @param nda the hospital's number of the billing file (NDA, HL7 PID-18)
/// @param enteredOn first day, if known
/// @param leftOn last day; nobody is told anything before the establishment's delay after it
public record Stay(
        String nda, @Nullable LocalDate enteredOn, @Nullable LocalDate leftOn) {}
