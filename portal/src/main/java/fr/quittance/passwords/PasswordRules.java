package fr.quittance.passwords;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Said;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Which passwords are strong enough (`docs/decisions/0011-password-rules.md`).
///
/// Any one of the forms that the CNIL gives for 80 bits (délibération 2022-100): 12 characters of
/// 4 classes, 14 of 3 classes, 7 words; or 20 characters of any kind. Neither a common one nor
/// one made of the person's own data.
public final class PasswordRules {

    /// Longer ones are refused, and never cut.
    public static final int LONGEST = 128;

    private static final int SHORTEST = 12;
    private static final int SHORTEST_OF_THREE_CLASSES = 14;
    private static final int LONG_ENOUGH_ALONE = 20;
    private static final int WORDS = 7;
    private static final int PIECE = 4;

    private PasswordRules() {}

    /// What an attacker would try first against this person.
    ///
    /// @param mailbox what stands before the @ in the address of the account
    /// @param birthDate the patient's
    /// @param names the patient's names
    public record Person(@Nullable String mailbox, @Nullable LocalDate birthDate, Collection<String> names) {}

    /// The one form in which passwords are checked and hashed: what a keyboard composes may
    /// differ from another's.
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /// What is wrong with a password, in the words that the person reads; nothing when it is
    /// accepted.
    ///
    /// @param password already [#normalised]
    public static Optional<Said> problem(String password, Person person) {
        if (password.isEmpty()) {
            return Optional.of(Said.of("passwords.empty"));
        }
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(Said.of("passwords.long", LONGEST, length));
        }
        return tooWeak(password, length)
                .or(() -> personal(password, person))
                .or(() -> CommonPasswords.contains(password)
                        ? Optional.of(Said.of("passwords.common"))
                        : Optional.empty());
    }

    private static Optional<Said> tooWeak(String password, int length) {
        var missing = missing(password);
        if (length >= LONG_ENOUGH_ALONE
                || words(password) >= WORDS
                || (length >= SHORTEST_OF_THREE_CLASSES && missing.size() <= 1)
                || (length >= SHORTEST && missing.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                length < SHORTEST
                        ? Said.of("passwords.short", SHORTEST, length)
                        : Said.of("passwords.missing", enumeration(missing)));
    }

    private static List<String> missing(String password) {
        var missing = new ArrayList<String>();
        addUnless(password, Character::isUpperCase, "passwords.missing-upper", missing);
        addUnless(password, Character::isLowerCase, "passwords.missing-lower", missing);
        addUnless(password, Character::isDigit, "passwords.missing-digit", missing);
        addUnless(password, PasswordRules::isSpecial, "passwords.missing-special", missing);
        return missing;
    }

    private static void addUnless(String password, IntPredicate present, String key, List<String> missing) {
        if (password.codePoints().noneMatch(present)) {
            missing.add(text(key));
        }
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character)
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character);
    }

    /// « une majuscule, un chiffre et un caractère spécial ».
    private static String enumeration(List<String> items) {
        return items.size() == 1
                ? items.getFirst()
                : text("passwords.and", String.join(", ", items.subList(0, items.size() - 1)), items.getLast());
    }

    private static long words(String password) {
        return Arrays.stream(plain(password).split("[^\\p{L}]+"))
                .filter(word -> word.length() >= 2)
                .distinct()
                .count();
    }

    private static Optional<Said> personal(String password, Person person) {
        var plain = plain(password);
        if (person.mailbox() != null && containsPiece(plain, person.mailbox())) {
            return Optional.of(Said.of("passwords.email"));
        }
        if (person.birthDate() != null && containsDate(password, person.birthDate())) {
            return Optional.of(Said.of("passwords.birth-date"));
        }
        return person.names().stream().anyMatch(name -> containsPiece(plain, name))
                ? Optional.of(Said.of("passwords.name"))
                : Optional.empty();
    }

    private static boolean containsPiece(String plain, String name) {
        var whole = plain(name);
        return (whole.length() >= PIECE && plain.contains(whole))
                || Arrays.stream(whole.split("[^\\p{L}]+"))
                        .anyMatch(piece -> piece.length() >= PIECE && plain.contains(piece));
    }

    private static boolean containsDate(String password, LocalDate date) {
        var digits = password.replaceAll("\\D", "");
        var d = date.getDayOfMonth();
        var m = date.getMonthValue();
        var y = date.getYear();
        return List.of(
                        "%02d%02d%04d".formatted(d, m, y),
                        "%02d%02d%02d".formatted(d, m, y % 100),
                        "%d%d%04d".formatted(d, m, y),
                        "%04d%02d%02d".formatted(y, m, d))
                .stream()
                .anyMatch(digits::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
