package fr.quittance.staff.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import org.jspecify.annotations.Nullable;

/// « Confirmez que c'est bien vous »: both proofs again before a grave deed.
///
/// @param desk what surrounds it
/// @param provider what the identity provider of the hospital is called; empty when it has none
/// @param only whether the provider is the only door
/// @param alert what failed
public record ProofPage(
        Desk desk, String provider, boolean only, @Nullable String alert) implements Page {}
