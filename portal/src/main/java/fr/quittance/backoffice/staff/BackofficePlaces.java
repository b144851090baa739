package fr.quittance.backoffice.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.pages.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The places of these screens in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
class BackofficePlaces {

    @Bean
    DeskEntry worklistPlace() {
        return DeskEntry.at(10, "backoffice.nav.worklist", "/gestion/a-faire", BILLING_CLERK, CASHIER, AUDITOR);
    }

    @Bean
    DeskEntry searchPlace() {
        return DeskEntry.at(20, "backoffice.nav.search", "/gestion/recherche", BILLING_CLERK, CASHIER, AUDITOR);
    }
}
