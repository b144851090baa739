package fr.quittance.dashboard.staff;

import static fr.quittance.visitors.StaffRole.ADMINISTRATOR;
import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.pages.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of the dashboard in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
class DashboardPlaces {

    @Bean
    DeskEntry dashboardPlace() {
        return DeskEntry.at(60, "dashboard", "/gestion/tableau", BILLING_CLERK, CASHIER, ADMINISTRATOR, AUDITOR);
    }
}
