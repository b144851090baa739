package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An index that lies in a folder, as the database remembers it.
///
/// @param name the name of the index
/// @param unchangedSince since when it has the size and the date it has
/// @param movingTo where it is being moved, once every row of it was read; null before
/// @param sha256 what was read; null before
record Drop(
        EstablishmentCode establishment,
        UUID id,
        String name,
        Instant unchangedSince,
        @Nullable String movingTo,
        @Nullable String sha256) {}
