package fr.quittance.simulators;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Starts the outside world: payment platform, mailbox, phones, hospital, and the cockpit that steers them.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Simulators {

    public static void main(String[] args) {
        SpringApplication.run(Simulators.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
