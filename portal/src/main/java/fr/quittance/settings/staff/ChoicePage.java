package fr.quittance.settings.staff;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `/gestion/reglages/identite` and `/gestion/reglages/regles`: what the hospital decides, and what it decided before.
///
/// @param address where it is, and where its form goes
/// @param key its texts are `settings.<key>.…`
/// @param fixed what only the installation decides, to read
/// @param told what was just done; null when nothing
public record ChoicePage(
        Desk desk,
        String address,
        String key,
        ChosenNow now,
        List<Fact> fixed,
        @Nullable String told) implements Page {

    public ChoicePage {
        fixed = List.copyOf(fixed);
    }

    /// One thing to read.
    public record Fact(String label, String value) {}
}
