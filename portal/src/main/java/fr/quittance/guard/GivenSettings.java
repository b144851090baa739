package fr.quittance.guard;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;

/// The settings somebody gave, however they spelled them: `base-url`, `baseUrl`, `BASEURL` and
/// `BASE_URL` are one. Of two spellings the one of the source that wins is kept.
///
/// @param given by canonical name: lower case, letters and digits only
record GivenSettings(Map<String, List<Given>> given) {

    private static final Set<String> PREFIXES = Set.of("quittance", "server", "management");
    private static final Set<String> ON = Set.of("true", "on", "yes", "1");

    /// One setting.
    ///
    /// @param name as it was spelled
    /// @param canonical lower case, letters and digits only
    /// @param value with its placeholders resolved
    record Given(String name, String canonical, String value) {

        boolean isUnder(String prefix) {
            return canonical.startsWith(GivenSettings.canonical(prefix));
        }

        boolean endsWith(String suffix) {
            return canonical.endsWith(GivenSettings.canonical(suffix));
        }

        /// Names only: a value may be a secret.
        @Override
        public String toString() {
            return name;
        }
    }

    /// The settings of the portal, its servers and its management port.
    static GivenSettings of(ConfigurableEnvironment environment) {
        var given = new LinkedHashMap<String, List<Given>>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                read(names, environment).forEach(given::putIfAbsent);
            }
        }
        return new GivenSettings(given);
    }

    private static Map<String, List<Given>> read(
            EnumerablePropertySource<?> names, ConfigurableEnvironment placeholders) {
        return Arrays.stream(names.getPropertyNames())
                .filter(name -> PREFIXES.stream().anyMatch(canonical(name)::startsWith))
                .map(name -> new Given(
                        name,
                        canonical(name),
                        placeholders.resolvePlaceholders(String.valueOf(names.getProperty(name)))))
                .collect(Collectors.groupingBy(Given::canonical, LinkedHashMap::new, Collectors.toList()));
    }

    List<Given> all() {
        return given.values().stream().flatMap(List::stream).toList();
    }

    /// The value of one setting.
    String value(String name, String otherwise) {
        var found = given.get(canonical(name));
        return found == null ? otherwise : found.getFirst().value();
    }

    boolean isOn(String name, boolean otherwise) {
        return ON.contains(value(name, String.valueOf(otherwise)).strip().toLowerCase(Locale.ROOT));
    }

    /// Whether a setting, or an element of a list, has a value.
    boolean has(String name) {
        return all().stream().anyMatch(it -> it.isUnder(name) && !it.value().isBlank());
    }

    static String canonical(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
