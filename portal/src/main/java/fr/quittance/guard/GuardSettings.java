package fr.quittance.guard;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who stands between the patients and the portal.
///
/// @param trustedProxies addresses or CIDR ranges (`10.1.2.3`, `10.1.2.0/28`) of the proxies that
/// end TLS: from these only are `X-Forwarded-For` and `X-Forwarded-Proto` believed
/// @param askedMessagesAnHour codes, new links and resets that visitors may make one hospital send
/// in an hour
/// @param askedSmsADay SMS among them in a day: what an attacker can make a hospital pay
/// @param serveOn how long a node that was told to stop serves on, no longer ready: twice the time
/// between two looks of the proxy; 0 without a proxy
/// @param newKeys the settings whose key is changed knowingly (`quittance.links.key`): a node refuses to
/// start with another key than the last time
@Validated
@ConfigurationProperties("quittance.guard")
record GuardSettings(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("3000") @Positive int askedMessagesAnHour,
        @DefaultValue("2000") @Positive int askedSmsADay,
        @DefaultValue("0s") @NotNull Duration serveOn,
        @DefaultValue List<String> newKeys) {

    GuardSettings {
        trustedProxies = trustedProxies.stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(GuardSettings::range)
                .toList();
        trustedProxies.forEach(NetMask::new);
    }

    /// A lone address is a range of one.
    private static String range(String text) {
        return text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
    }
}
