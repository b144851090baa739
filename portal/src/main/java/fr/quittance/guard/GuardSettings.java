package fr.quittance.guard;

import java.util.List;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who stands between the patients and the portal.
///
/// @param trustedProxies addresses or CIDR ranges (`10.1.2.3`, `10.1.2.0/28`) of the proxies that
/// end TLS: from these only are `X-Forwarded-For` and `X-Forwarded-Proto` believed
@ConfigurationProperties("quittance.guard")
record GuardSettings(@DefaultValue List<String> trustedProxies) {

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
