package fr.quittance.simulators;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the simulators listen and where the portal is; port 0 picks a free one.
///
/// @param paysimUrl how browsers reach PaySim; without it, localhost and the port that was opened
/// @param portsFile written once everything listens, for tests that asked for free ports
@ConfigurationProperties("simulators")
public record SimulatorsSettings(
        @DefaultValue("9000") int webPort,
        @DefaultValue("9100") int paysimPort,
        @DefaultValue("2525") int smtpPort,
        @DefaultValue("2775") int smppPort,
        @DefaultValue("http://localhost:8080") URI portalUrl,
        @DefaultValue("data/depots") Path dropFolder,
        @Nullable URI paysimUrl,
        @Nullable Path portsFile) {}
