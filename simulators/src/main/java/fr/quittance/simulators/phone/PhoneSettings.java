package fr.quittance.simulators.phone;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may send SMS.
@ConfigurationProperties("simulators.phone")
public record PhoneSettings(
        @DefaultValue("demo") String systemId,
        @DefaultValue("demo") String password) {}
