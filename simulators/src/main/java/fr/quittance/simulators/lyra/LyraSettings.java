package fr.quittance.simulators.lyra;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The shops that the simulated Lyra knows.
///
/// @param pageLife how long a payment page waits for the payer
@ConfigurationProperties("simulators.lyra")
public record LyraSettings(
        @DefaultValue List<Shop> shops, @DefaultValue("10m") Duration pageLife) {

    /// One shop.
    ///
    /// @param siteId eight digits
    /// @param key signs forms and notifications
    /// @param password of the REST API
    public record Shop(String code, String name, String siteId, String key, String password, URI checkUrl) {}
}
