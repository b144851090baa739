package fr.quittance.books;

/// Something that must be true and is not.
///
/// @param rule which rule, `I2-settled-once`
/// @param sentence what should be true
/// @param establishment of which hospital
/// @param what what is there instead
public record Violation(String rule, String sentence, String establishment, String what) {

    @Override
    public String toString() {
        return rule + " (" + sentence + ") " + establishment + ": " + what;
    }
}
