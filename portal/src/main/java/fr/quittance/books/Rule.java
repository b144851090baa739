package fr.quittance.books;

/// One thing that must always be true, and the statement that finds where it is not.
///
/// @param invariant which invariant it belongs to, `I2`
/// @param name its name among those, `settled-once`
/// @param sentence what must be true
/// @param sql finds `establishment` and `what` of each violation; may use `:now`, `:settled` (what
///     came before it must be finished) and `:since` (what is too old to be read again every night)
public record Rule(String invariant, String name, String sentence, String sql) {

    /// Where the rule is written, without its folder: `I2-settled-once`.
    public String file() {
        return invariant + "-" + name;
    }
}
