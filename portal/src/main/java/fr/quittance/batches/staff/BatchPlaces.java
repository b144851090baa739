package fr.quittance.batches.staff;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.batches.BatchSettings;
import fr.quittance.pages.DeskEntry;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/// The place of these screens in the bar at the top of `/gestion`, and the one door wide enough for a whole deposit.
@Configuration(proxyBeanMethods = false)
class BatchPlaces {

    /// Where files are sent.
    static final String SENDING = "/gestion/depots/envoi";

    private static final int IN_MEMORY = 256 * 1024;

    @Bean
    DeskEntry batchesPlace() {
        return DeskEntry.at(30, "batches.nav", "/gestion/depots", BILLING_CLERK, AUDITOR);
    }

    /// The same pages, under a larger limit: every other door keeps the small one (`spring.servlet.multipart`).
    @Bean
    ServletRegistrationBean<DispatcherServlet> depositSending(WebApplicationContext pages, BatchSettings settings) {
        var most = settings.sendingMax().toBytes();
        var registration = new ServletRegistrationBean<>(new DispatcherServlet(pages), SENDING);
        registration.setName("deposit-sending");
        registration.setMultipartConfig(new MultipartConfigElement("", most, most, IN_MEMORY));
        return registration;
    }
}
