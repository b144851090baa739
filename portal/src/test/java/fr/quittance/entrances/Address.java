package fr.quittance.entrances;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the address of a route is filled in with the names of things.
final class Address {

    /// Names that are the proof: whoever has one may use it.
    static final Set<String> SECRETS = Set.of(
            "/p/{token}",
            "/f/{token}",
            "/e/{jeton}",
            "/c/{jeton}",
            "/v/{code}",
            "/signaler/{token}",
            "/mutuelle/{token}",
            "/mot-de-passe/{jeton}",
            "/gestion/invitation/{jeton}",
            "/paiement/{reference}",
            "/callbacks/payfip/retour/{reference}",
            "/callbacks/{platform}/{secret}");

    /// Names of no thing: the words of our own addresses, and places within a thing.
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("/gestion/a-faire/{queue}", "a-envoyer"),
            Map.entry("/callbacks/{platform}", "paytweak"),
            Map.entry("/gestion/regie/notifications/{platform}", "paytweak"),
            Map.entry("/gestion/depots/{id}/lignes/{line}", "2"),
            Map.entry("/gestion/reglages/connecteurs/{id}", "documents"),
            Map.entry("/gestion/reglages/messages/{message}", "sms-to-pay"),
            Map.entry("/gestion/reglages/messages/{message}/versions/{version}", "0"),
            Map.entry("/gestion/reglages/apparence/versions/{version}", "0"),
            Map.entry("/gestion/reglages/identite/versions/{version}", "0"),
            Map.entry("/gestion/reglages/regles/versions/{version}", "0"),
            Map.entry("/theme/{file}", "1d3557-00000000.css"),
            Map.entry("/logo/{establishment}", "ch-valmont"),
            Map.entry("/logo/{establishment}/{name}", "0000000000000000.png"));

    private static final String OPENS_NOTHING = "23456789ABCDEFGHJKMNPQRSTV";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-z]+)(?::([^}]+))?}");

    private Address() {}

    /// The places of a route that a name ends: `/factures/{number}` and `/factures/{number}/avoirs/{avoir}`.
    static List<String> places(String path) {
        var places = new ArrayList<String>();
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            places.add(plain(path.substring(0, variables.end())));
        }
        return places;
    }

    /// Whether a name of the route is a proof by itself.
    static boolean isSecret(String path) {
        return places(path).stream().anyMatch(SECRETS::contains);
    }

    /// Whether the route names a thing of somebody's.
    static boolean namesAThing(Route route) {
        return choices(route.path()).stream()
                .anyMatch(path -> places(path).stream().anyMatch(it -> !WORDS.containsKey(it)));
    }

    /// The routes that an address with a choice of words stands for: `{kind:recu|acquittee}`.
    static List<String> choices(String path) {
        var variables = VARIABLE.matcher(path);
        while (variables.find()) {
            if (variables.group(2) != null) {
                var before = path.substring(0, variables.start());
                var after = path.substring(variables.end());
                var all = new ArrayList<String>();
                for (var word : variables.group(2).split("\\|")) {
                    all.addAll(choices(
                            before + (word.matches("[a-z-]+") ? word : "{" + variables.group(1) + "}") + after));
                }
                return all;
            }
        }
        return List.of(path);
    }

    /// The address with these names.
    ///
    /// @param names by place; see [Names#byPlace]
    /// @return nothing when one of them is nobody's
    static Optional<String> filled(String path, Map<String, String> names) {
        var address = path;
        var places = places(path);
        for (var place : places) {
            var name = place.equals(places.getLast()) ? names.get(plain(path)) : null;
            name = name == null ? names.getOrDefault(place, WORDS.get(place)) : name;
            if (name == null && SECRETS.contains(place)) {
                name = OPENS_NOTHING;
            }
            if (name == null) {
                return Optional.empty();
            }
            address = VARIABLE.matcher(address).replaceFirst(Matcher.quoteReplacement(name));
        }
        return Optional.of(address);
    }

    private static String plain(String path) {
        return path.replaceAll(":[^}]+}", "}");
    }
}
