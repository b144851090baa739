package fr.quittance.guard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Refuses to start with settings that would be unsafe in production, and says which and why.
///
/// The demonstration is the one exception: it protects nothing and says so on every page.
@Component
class SafeStart {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    SafeStart(Environment environment) {
        var problems = problems(environment);
        if (!problems.isEmpty()) {
            throw new UnsafeSettings(problems);
        }
    }

    static List<String> problems(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return List.of();
        }
        var problems = new ArrayList<String>();
        if (environment.getProperty("quittance.demonstration", Boolean.class, false)) {
            problems.add("quittance.demonstration is on: patients would read that nothing is really paid");
        }
        if (!environment.getProperty("server.servlet.session.cookie.secure", Boolean.class, true)) {
            problems.add("server.servlet.session.cookie.secure is off: sessions could be stolen on the way");
        }
        if (!LOOPBACK.contains(environment.getProperty("management.server.address", "127.0.0.1"))) {
            problems.add("management.server.address is not loopback: metrics and health would be public");
        }
        settings(environment).forEach((name, value) -> {
            if (name.endsWith("base-url") && !"https".equals(scheme(value))) {
                problems.add(
                        "quittance." + name + " is not an https address: links and passwords would travel in clear");
            }
            if (value.startsWith("demo") && isSecret(name)) {
                problems.add("quittance." + name + " is a secret of the demonstration, known to everybody");
            }
        });
        return problems;
    }

    private static boolean isSecret(String name) {
        return name.contains("key") || name.contains("password") || name.contains("secret") || name.contains("path");
    }

    private static String scheme(String address) {
        try {
            return String.valueOf(URI.create(address).getScheme());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Map<String, String> settings(Environment environment) {
        return Binder.get(environment)
                .bind("quittance", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }
}
