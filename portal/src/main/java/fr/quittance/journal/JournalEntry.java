package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.util.UUID;

/// Who did what, to what, and when.
///
/// @param establishment the hospital
/// @param id names it
/// @param at when, to the microsecond
/// @param who « patient », « lien », « PaySim », « automatique », the name of a colleague
/// @param deed in English and stable: `invoice-received`
/// @param subject what it was done to
/// @param details a short sentence, without health data
public record JournalEntry(
        EstablishmentCode establishment,
        UUID id,
        Instant at,
        String who,
        String deed,
        String subject,
        String details) {}
