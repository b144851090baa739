package fr.quittance.simulators.stripe;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The accounts that the simulated Stripe knows, as its dashboard would show them.
@ConfigurationProperties("simulators.stripe")
public record StripeSettings(@DefaultValue List<Account> accounts) {

    /// One account.
    ///
    /// @param webhookSecrets one, or two while one replaces the other: each call is signed with
    ///     both
    public record Account(String code, String name, String secretKey, URI webhookUrl, List<String> webhookSecrets) {}
}
