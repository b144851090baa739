package fr.quittance.journeys;

import fr.quittance.dashboard.staff.SampleDashboards;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import java.util.Map;

/// The dashboard in every state.
final class DashboardStates {

    private DashboardStates() {}

    static Map<String, Page> pages(Desk desk) {
        return Map.of(
                "gestion-tableau", SampleDashboards.busy(desk), "gestion-tableau-vide", SampleDashboards.empty(desk));
    }
}
