package fr.quittance.simulators.payfip;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The régies that the simulated PayFiP knows.
///
/// @param operationLife how long an `idOp` can be paid
@ConfigurationProperties("simulators.payfip")
public record PayfipSettings(
        @DefaultValue List<Client> clients,
        @DefaultValue("15m") Duration operationLife) {

    /// One régie.
    ///
    /// @param numcli six digits
    public record Client(String numcli, String name) {}
}
