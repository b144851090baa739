package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Connection;
import fr.quittance.establishments.Trial;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;
import java.util.Map;

/// `/gestion/reglages/connecteurs`: what the portal talks to, and what came of a trial.
///
/// @param tried what came of those just tried, by their id
/// @param tooMany whether the last trial was refused because there were too many
public record ConnectionsPage(Desk desk, List<Connection> connections, Map<String, Trial> tried, boolean tooMany)
        implements Page {

    public ConnectionsPage {
        connections = List.copyOf(connections);
        tried = Map.copyOf(tried);
    }

    /// What happened, in a sentence.
    public static String words(Trial trial) {
        return text("settings.trial." + trial.outcome());
    }

    /// What to do about it.
    public static String remedy(Trial trial) {
        return text("settings.trial." + trial.outcome() + "-remedy");
    }

    /// A sentence as it is, a code with its name.
    public static String detail(Trial trial) {
        return trial.detail().endsWith(".") ? trial.detail() : text("settings.trial.code", trial.detail());
    }
}
