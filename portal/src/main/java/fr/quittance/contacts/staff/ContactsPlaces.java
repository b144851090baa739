package fr.quittance.contacts.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.pages.DeskEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of these screens in the bar at the top of `/gestion`.
@Configuration(proxyBeanMethods = false)
class ContactsPlaces {

    @Bean
    DeskEntry contactsPlace() {
        return DeskEntry.at(40, "contacts.nav", PresentPatientsPages.PATH, BILLING_CLERK, AUDITOR);
    }
}
