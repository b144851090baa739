package fr.quittance.pages;

/// What a person is told: one and the same thing, whatever was typed, has one key.
///
/// @param key of the words, `passwords.short`
/// @param text what the person reads, with what was typed
public record Said(String key, String text) {

    /// @throws IllegalArgumentException if there are no such words: a test fails, not a person
    public static Said of(String key, Object... arguments) {
        return new Said(key, Texts.text(key, arguments));
    }
}
