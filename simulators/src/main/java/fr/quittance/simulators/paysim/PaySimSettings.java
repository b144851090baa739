package fr.quittance.simulators.paysim;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// PaySim's contracts and limits.
@ConfigurationProperties("simulators.paysim")
public record PaySimSettings(
        @DefaultValue List<Merchant> merchants,
        @DefaultValue("10m") Duration workTokenLifetime,
        @DefaultValue("5s") Duration callbackTimeout,
        @DefaultValue("100000") int linksKept,
        @DefaultValue("5000") int deliveriesKept) {}
