package fr.quittance.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The address a member of staff signs in with, in lower case and without spaces around.
public record WorkEmail(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@,;:<>()\\[\\]\"\\\\\\p{Cntrl}]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}]{2,63}");
    private static final int LONGEST = 254;

    /// The address in a field, unless it is not a complete one.
    public static Optional<WorkEmail> read(String typed) {
        var value = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && SHAPE.matcher(value).matches()
                ? Optional.of(new WorkEmail(value))
                : Optional.empty();
    }

    /// What stands before the @.
    public String localPart() {
        return value.substring(0, value.indexOf('@'));
    }

    @Override
    public String toString() {
        return value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }
}
