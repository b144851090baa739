package fr.quittance.journal;

import java.time.Instant;

/// One line of the journal.
///
/// @param who « patient », « PaySim », « automatique », a member of staff
/// @param deed what was done, in English and stable: `invoice-received`
/// @param details a short sentence, without health data
public record Deed(Instant at, String who, String deed, String details) {}
