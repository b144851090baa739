package fr.quittance.settings;

import fr.quittance.establishments.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One version of a topic, and what it changed.
public record Version(Choice choice, List<Change> changes) {

    /// Every version, the latest first.
    static List<Version> of(List<Asked> asked, List<Choice> latestFirst) {
        var versions = new ArrayList<Version>();
        for (int i = 0; i < latestFirst.size(); i++) {
            var before = i + 1 < latestFirst.size() ? latestFirst.get(i + 1).values() : Map.<String, String>of();
            versions.add(new Version(
                    latestFirst.get(i),
                    Change.between(asked, before, latestFirst.get(i).values())));
        }
        return List.copyOf(versions);
    }
}
