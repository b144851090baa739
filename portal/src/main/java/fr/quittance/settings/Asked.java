package fr.quittance.settings;

import java.util.List;

/// One value that an administrator decides.
///
/// @param id its name in the form and among the hospital's choices
/// @param label what it is, for people
/// @param hint what to know before typing; empty when nothing
/// @param kind how it is typed
/// @param installed what it is when the hospital decides nothing: the settings file, or the product's own text
/// @param options what may be chosen; empty where anything may be typed
public record Asked(String id, String label, String hint, Kind kind, String installed, List<Option> options) {

    public Asked {
        options = List.copyOf(options);
    }

    /// How a value is typed.
    public enum Kind {
        /// One line.
        LINE,
        /// Several lines.
        TEXT,
        /// A whole number.
        NUMBER,
        /// One of some words.
        CHOICE
    }

    /// One of the words.
    public record Option(String value, String label) {}

    static Asked line(String id, String label, String hint, String installed) {
        return new Asked(id, label, hint, Kind.LINE, installed, List.of());
    }

    static Asked text(String id, String label, String hint, String installed) {
        return new Asked(id, label, hint, Kind.TEXT, installed, List.of());
    }

    static Asked number(String id, String label, String hint, long installed) {
        return new Asked(id, label, hint, Kind.NUMBER, Long.toString(installed), List.of());
    }

    /// A value as people read it.
    public String words(String value) {
        return options.stream()
                .filter(it -> it.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
