package fr.quittance.settings;

import static fr.quittance.pages.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One value before and after.
///
/// @param label what it is
/// @param before as people read it
/// @param after as people read it
public record Change(String label, String before, String after) {

    /// What differs between two versions.
    ///
    /// @param before what was decided before, by name; what is missing is as installed
    /// @param after what is decided now
    static List<Change> between(List<Asked> asked, Map<String, String> before, Map<String, String> after) {
        var changes = new ArrayList<Change>();
        for (var it : asked) {
            var was = before.getOrDefault(it.id(), it.installed());
            var is = after.getOrDefault(it.id(), it.installed());
            if (!was.equals(is)) {
                changes.add(new Change(it.label(), it.words(was), it.words(is)));
            }
        }
        return changes;
    }

    /// « Nom court : « CH Valmont » → « CH du Val » ; … ».
    static String words(List<Change> changes) {
        return changes.stream()
                .map(it -> text("settings.change", it.label(), it.before(), it.after()))
                .collect(Collectors.joining("\u00A0; "));
    }
}
