package fr.quittance;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/// Quittance: the online space where hospital patients get, read, pay and keep their invoices.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Quittance", sharedModules = "database")
public class Application {

    /// Starts the portal; settings come from `docs/generated/settings.md`.
    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }
}
