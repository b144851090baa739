package fr.quittance.backoffice.staff;

import fr.quittance.backoffice.Found;
import fr.quittance.backoffice.Searches;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;
import java.util.Map;

/// What the search box found, by how it was read.
public record SearchPage(Desk desk, String text, Map<String, List<Found>> found) implements Page {

    /// How many are shown.
    public int count() {
        return found.values().stream()
                .mapToInt(it -> Math.min(it.size(), Searches.MOST))
                .sum();
    }

    /// Whether there are more than shown.
    public boolean more(List<Found> group) {
        return group.size() > Searches.MOST;
    }

    public List<Found> shown(List<Found> group) {
        return group.subList(0, Math.min(group.size(), Searches.MOST));
    }
}
