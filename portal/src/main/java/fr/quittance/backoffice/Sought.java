package fr.quittance.backoffice;

import fr.quittance.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody typed in the one search box, read in every way that makes sense.
///
/// @param text as typed, spaces at the ends removed
public record Sought(String text) {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}(?:[ .\u00A0]?\\d{3})*(?:[,.]\\d{1,2})?\\s*€?");
    private static final Pattern PAYMENT = Pattern.compile("P-?([2-9A-HJKMNP-TV-Z]{4})-?([2-9A-HJKMNP-TV-Z]{2})");
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJKMNP-TV-Z]{26}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+33|0033|0)[67]\\d{8}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("[d/M/uuuu][d-M-uuuu][ddMMuuuu][uuuu-MM-dd]");

    public Sought {
        text = text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// `84,5`, `84.50`, `1 284,50 €`: an amount.
    public Optional<Money> amount() {
        if (!AMOUNT.matcher(text).matches()) {
            return Optional.empty();
        }
        var plain = text.replaceAll("[\\s\u00A0€]", "").replace(',', '.');
        return plain.length() > 12 || plain.indexOf('.') != plain.lastIndexOf('.')
                ? Optional.empty()
                : Optional.of(Money.euros(plain));
    }

    /// `27/03/1957`, `27031957`: a birth date.
    public Optional<LocalDate> birthDate() {
        try {
            return Optional.of(LocalDate.parse(text, DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Optional<String> email() {
        return text.matches("[^@\\s]+@[^@\\s]+") ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// A French mobile in E.164 form: `+33639980001`.
    public Optional<String> mobile() {
        var digits = text.replaceAll("[\\s.\u00A0-]", "");
        return MOBILE.matcher(digits).matches()
                ? Optional.of("+33" + digits.substring(digits.length() - 9))
                : Optional.empty();
    }

    /// The beginning of a payment's reference, from the number people read out (`P-8F3K-22`) or the reference itself.
    public Optional<String> payment() {
        var upper = text.toUpperCase(Locale.ROOT);
        var number = PAYMENT.matcher(upper);
        if (number.matches()) {
            return Optional.of(number.group(1) + number.group(2));
        }
        return REFERENCE.matcher(upper).matches() ? Optional.of(upper) : Optional.empty();
    }

    /// The words of a name, without accents or capitals; none when it holds a digit or a sign.
    public List<String> names() {
        if (!text.matches("[\\p{L} '’.-]{2,60}")) {
            return List.of();
        }
        return Arrays.stream(Names.plain(text).split("[ .]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }
}
