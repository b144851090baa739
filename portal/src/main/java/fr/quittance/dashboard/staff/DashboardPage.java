package fr.quittance.dashboard.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.List;

/// The dashboard: four figures, then findings, each drawn, with its numbers as a table.
///
/// @param days 30 or 90: the period ends today
public record DashboardPage(Desk desk, int days, List<Figure> figures, List<Plot> plots) implements Page {

    /// One number that counts.
    ///
    /// @param small beside it; may be empty
    /// @param note under it
    public record Figure(String name, String value, String small, String note) {}

    public String link() {
        return "/gestion/tableau.csv?jours=" + days;
    }

    public String heading() {
        return text("dashboard");
    }
}
