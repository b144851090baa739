package fr.quittance.batches;

import fr.quittance.pages.Texts;

/// Why what a clerk brings is not taken at all.
///
/// @param sentence what is wrong and what to do, in French
public record Refusal(String sentence) {

    /// With the text `batches.refused.<key>`.
    static Refusal of(String key, Object... arguments) {
        return new Refusal(Texts.text("batches.refused." + key, arguments));
    }
}
