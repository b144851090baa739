package fr.quittance.staff.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import org.jspecify.annotations.Nullable;

/// « Confirmez que c'est bien vous »: both proofs again before a grave deed.
///
/// @param desk what surrounds it
/// @param alert what failed
public record ProofPage(Desk desk, @Nullable String alert) implements Page {}
