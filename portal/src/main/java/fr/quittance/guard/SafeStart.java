package fr.quittance.guard;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// Refuses to start with settings that would be unsafe in production, and says which and why.
///
/// It looks before anything else is made: no connection is opened and no table changed by a portal that will
/// not start. The demonstration is the one exception: it protects nothing and says so on every page.
@Component
class SafeStart implements BeanFactoryPostProcessor {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");
    private static final Set<String> DEMO_API_KEYS = Set.of(
            "4aec447b8a07eb4a2d03c998af4e553ec5bfc504b83d8581b54db836fdb9c1b0",
            "686910f8f8b3f2981bbafc4eb91014ce6c2ff309b483b2fe9a0f01081d1d6c2b");

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var problems = problems(beans.getBean(ConfigurableEnvironment.class));
        if (!problems.isEmpty()) {
            throw new UnsafeSettings(problems);
        }
    }

    static List<String> problems(ConfigurableEnvironment environment) {
        return environment.acceptsProfiles(Profiles.of("demo"))
                ? List.of()
                : new SafeStart.Check(GivenSettings.of(environment)).problems();
    }

    private record Check(GivenSettings settings, List<String> problems) {

        Check(GivenSettings settings) {
            this(settings, new ArrayList<>());
            refuse(
                    settings.isOn("quittance.demonstration", false),
                    "quittance.demonstration is on: patients would read that nothing is really paid");
            refuse(
                    !settings.isOn("server.servlet.session.cookie.secure", true),
                    "server.servlet.session.cookie.secure is off: sessions could be stolen on the way");
            refuse(
                    !settings.value("server.forward-headers-strategy", "none").equalsIgnoreCase("none"),
                    "server.forward-headers-strategy believes more proxies than quittance.guard.trusted-proxies:"
                            + " set the latter only");
            refuse(
                    !settings.isOn("quittance.database.embedded-in-production", false)
                            && settings.value("quittance.database.url", "").isBlank(),
                    "quittance.database.url is not set: the portal's own PostgreSQL is for trials"
                            + " (quittance.database.embedded-in-production=true accepts it)");
            refuse(
                    !settings.value("quittance.documents.store", "postgres").equalsIgnoreCase("postgres")
                            && settings.value("quittance.documents.key", "").isBlank(),
                    "quittance.documents.key is not set: documents would lie in clear outside the database");
            management();
            seals();
            settings.all().forEach(this::look);
        }

        private void management() {
            refuse(
                    !LOOPBACK.contains(settings.value("management.server.address", "127.0.0.1")),
                    "management.server.address is not loopback: metrics and health would be public");
            var port = settings.value("management.server.port", "8081");
            refuse(
                    port.isBlank() || port.equals(settings.value("server.port", "8080")),
                    "management.server.port is the port of the patients: metrics and health would be public");
        }

        /// Whether papers are sealed is somebody's decision, never an oversight.
        private void seals() {
            var start = GivenSettings.canonical("quittance.establishments");
            for (var given : settings.all()) {
                if (given.isUnder("quittance.establishments") && given.endsWith("finess")) {
                    var code = given.canonical()
                            .substring(start.length(), given.canonical().length() - "finess".length());
                    var mode = "quittance.papers.hospitals." + code + ".seal.mode";
                    refuse(
                            !settings.has(mode),
                            mode + " is not set: keys seals its papers with the hospital's key, none seals nothing");
                    refuse(
                            settings.value(mode, "").equalsIgnoreCase("throwaway"),
                            mode + " is throwaway: nobody would vouch for its seals");
                }
            }
        }

        private void look(GivenSettings.Given given) {
            if (!given.isUnder("quittance")) {
                return;
            }
            var https = "https".equals(scheme(given.value()));
            var address = given.endsWith("base-url") && !given.endsWith("database.url");
            refuse(
                    address && !https,
                    given.name() + " is not an https address: links and passwords would travel in clear");
            var page = given.endsWith("page-origin") || given.endsWith("form-url") || given.endsWith("page-url");
            refuse(page && !https, given.name() + " is not an https address: patients would pay in clear");
            var issuer = given.endsWith("issuer") && given.isUnder("quittance.identity");
            refuse(issuer && !https, given.name() + " is not an https address: anybody on the way could be anybody");
            var service = given.endsWith("api-url") || given.endsWith("service-url");
            refuse(service && !https, given.name() + " is not an https address: secrets would travel in clear");
            refuse(
                    address && https && given.isUnder("quittance.establishments") && !isBehindTls(),
                    given.name()
                            + " is an https address but nothing speaks TLS: set server.ssl.bundle (or .certificate,"
                            + " .key-store), or quittance.guard.trusted-proxies to the addresses of the TLS proxy");
            var value = given.value().toLowerCase(Locale.ROOT);
            refuse(
                    value.startsWith("demo") && isSecret(given.canonical()),
                    given.name() + " is a secret of the demonstration, known to everybody");
            refuse(
                    DEMO_API_KEYS.stream().anyMatch(value::contains),
                    given.name() + " is an API key of the demonstration, known to everybody");
        }

        private boolean isBehindTls() {
            var connector = settings.has("server.ssl.bundle")
                    || settings.has("server.ssl.certificate")
                    || settings.has("server.ssl.key-store");
            return settings.has("quittance.guard.trusted-proxies")
                    || connector && settings.isOn("server.ssl.enabled", true);
        }

        private void refuse(boolean unsafe, String why) {
            if (unsafe) {
                problems.add(why);
            }
        }
    }

    private static boolean isSecret(String canonical) {
        return canonical.contains("key")
                || canonical.contains("password")
                || canonical.contains("secret")
                || canonical.contains("path");
    }

    private static String scheme(String address) {
        try {
            return String.valueOf(URI.create(address.strip()).getScheme()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
