package fr.quittance.treasury.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.pages.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of these screens in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
class TreasuryPlaces {

    @Bean
    DeskEntry treasuryPlace() {
        return DeskEntry.at(50, "treasury.nav", Rooms.HOME, CASHIER, AUDITOR);
    }
}
