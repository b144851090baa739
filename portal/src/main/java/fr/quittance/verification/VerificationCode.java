package fr.quittance.verification;

import fr.quittance.links.Tokens;
import java.util.Locale;
import java.util.Optional;

/// The twelve characters printed on a paper, for instance `K7M4-QX9T-B2VH`: eleven drawn (54 bits),
/// and one that catches every single mistyped character and most swaps (Luhn, modulo 30, as in
/// ISO/IEC 7812-1 for ten digits).
public record VerificationCode(String value) {

    static final int DRAWN = 11;
    private static final int LENGTH = DRAWN + 1;
    private static final int BASE = Tokens.ALPHABET.length();

    public VerificationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not the code of a paper");
        }
    }

    /// The code that these eleven characters begin.
    static VerificationCode of(String drawn) {
        return new VerificationCode(drawn + Tokens.ALPHABET.charAt(Math.floorMod(-sum(drawn + '2'), BASE)));
    }

    /// The code that somebody typed: spaces, hyphens and small letters do not matter.
    ///
    /// @return nothing when no paper can carry it
    public static Optional<VerificationCode> typed(String text) {
        var cleaned = cleaned(text);
        return isValid(cleaned) ? Optional.of(new VerificationCode(cleaned)) : Optional.empty();
    }

    static String cleaned(String text) {
        return text.replaceAll("[\\s\u00A0.\u2010-\u2015-]", "").toUpperCase(Locale.ROOT);
    }

    /// In groups of four, as it is printed.
    public String readable() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(it -> Tokens.ALPHABET.indexOf(it) >= 0)
                && sum(text) % BASE == 0;
    }

    /// Every second character from the right counts twice, its two digits added.
    private static int sum(String text) {
        var sum = 0;
        for (int i = 0; i < text.length(); i++) {
            var digit = Tokens.ALPHABET.indexOf(text.charAt(text.length() - 1 - i));
            var counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted / BASE + counted % BASE;
        }
        return sum;
    }

    @Override
    public String toString() {
        return value;
    }
}
