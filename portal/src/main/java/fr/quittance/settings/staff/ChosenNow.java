package fr.quittance.settings.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Problem;
import fr.quittance.settings.Asked;
import fr.quittance.settings.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a form of « Réglages » shows: what is asked, with what counts now or was typed, and the versions before.
///
/// @param asked in their order
/// @param values one for each, as it counts now or as typed
/// @param version the one that counts; 0 when nothing was decided
/// @param versions the latest first
/// @param problems what is wrong with what was typed
public record ChosenNow(
        List<Asked> asked, Map<String, String> values, int version, List<Version> versions, List<Problem> problems) {

    public ChosenNow {
        asked = List.copyOf(asked);
        values = Map.copyOf(values);
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /// What counts now.
    static ChosenNow of(List<Asked> asked, List<Version> versions) {
        var chosen = versions.isEmpty()
                ? Map.<String, String>of()
                : versions.getFirst().choice().values();
        return new ChosenNow(asked, valuesOf(asked, chosen), last(versions), versions, List.of());
    }

    /// What was typed, and is not right.
    static ChosenNow typed(
            List<Asked> asked, Map<String, String> values, List<Version> versions, List<Problem> problems) {
        return new ChosenNow(asked, values, last(versions), versions, problems);
    }

    /// A value for each that is asked: the one decided, or the one installed.
    static Map<String, String> valuesOf(List<Asked> asked, Map<String, String> chosen) {
        var values = new HashMap<String, String>();
        asked.forEach(it -> values.put(it.id(), chosen.getOrDefault(it.id(), it.installed())));
        return values;
    }

    private static int last(List<Version> versions) {
        return versions.isEmpty() ? 0 : versions.getFirst().choice().version();
    }

    public String value(Asked it) {
        return values.getOrDefault(it.id(), "");
    }

    /// « Reprise de la version 1 ».
    public static String restored(int version) {
        return version == 0 ? text("settings.version-restored-installed") : text("settings.version-restored", version);
    }
}
