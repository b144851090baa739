package fr.quittance.billcheck;

import fr.quittance.pages.Texts;

/// Something that a careful clerk would see in a bill, said in French.
///
/// @param key its name: `below-recovery`; its texts are `billcheck.<key>` and `billcheck.<key>.source`
/// @param severity whether the bill may go
/// @param text what was found and what to do
/// @param source the article it comes from, or that it is a check of ours
public record Finding(String key, Severity severity, String text, String source) {

    /// Whether a bill may go.
    public enum Severity {
        /// It must not: it is wrong.
        ERROR,
        /// It may, once somebody looked.
        WARNING
    }

    static Finding error(String key, Object... arguments) {
        return of(Severity.ERROR, key, arguments);
    }

    static Finding warning(String key, Object... arguments) {
        return of(Severity.WARNING, key, arguments);
    }

    private static Finding of(Severity severity, String key, Object... arguments) {
        return new Finding(
                key, severity, Texts.text("billcheck." + key, arguments), Texts.text("billcheck." + key + ".source"));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
