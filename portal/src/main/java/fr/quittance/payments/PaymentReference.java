package fr.quittance.payments;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/// Names one attempt to pay, everywhere: our addresses (`/paiement/{ref}`), the platform's
/// `order_id`, the ledger.
///
/// 26 characters drawn from 30 (127 bits), so that the result page can be bookmarked and not
/// guessed.
public record PaymentReference(String value) {

    private static final Pattern SHAPE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{26}");

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    public PaymentReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a payment reference");
        }
    }

    /// A new one, that nobody can guess.
    static PaymentReference draw() {
        var text = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(letter -> text.append(ALPHABET.charAt(letter)));
        return new PaymentReference(text.toString());
    }

    public static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    /// What a person reads out on the telephone: `P-8F3K-22`.
    public String number() {
        return "P-" + value.substring(0, 4) + "-" + value.substring(4, 6);
    }

    /// A text for staff, with the number of each payment it names in the place of its reference.
    public static String numbered(String text) {
        return SHAPE.matcher(text).replaceAll(it -> new PaymentReference(it.group()).number());
    }

    @Override
    public String toString() {
        return value;
    }
}
