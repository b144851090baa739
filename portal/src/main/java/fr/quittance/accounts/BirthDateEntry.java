package fr.quittance.accounts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.pages.Said;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// A birth date as a person types it in three fields: `27`, `3` or `mars` or `MARS` or `févr.`,
/// `1957`; or the whole of it pasted in the first field.
public record BirthDateEntry(String day, String month, String year) {

    /// What three fields turn out to be.
    public sealed interface Reading {

        /// A date of the past.
        record Read(LocalDate date) implements Reading {}

        /// Not a date.
        ///
        /// @param fields which fields are wrong: `jour`, `mois`, `annee`
        /// @param said what the person is told
        record Wrong(List<String> fields, Said said) implements Reading {}
    }

    public static final BirthDateEntry EMPTY = new BirthDateEntry("", "", "");

    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:er)?[\\s/.,-]+(\\d{1,2}|\\p{L}{3,9})[\\s/.,-]+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[\\s/.-](\\d{1,2})[\\s/.-](\\d{1,2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final List<String> ALL = List.of("jour", "mois", "annee");

    public BirthDateEntry {
        day = cleaned(day);
        month = cleaned(month);
        year = cleaned(year);
    }

    private static String cleaned(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return text.substring(0, Math.min(text.length(), 40));
    }

    /// Reads the date.
    ///
    /// @param today the last day that is in the past
    public Reading read(LocalDate today) {
        return pasted().orElse(this).readThreeFields(today);
    }

    private Reading readThreeFields(LocalDate today) {
        var missing = missing();
        if (missing.size() == ALL.size()) {
            return new Reading.Wrong(ALL, Said.of("accounts.birth-date-empty"));
        }
        if (!missing.isEmpty()) {
            var words = missing.stream()
                    .map(it -> text("accounts.birth-date-a-" + it))
                    .toList();
            return new Reading.Wrong(
                    missing,
                    Said.of("accounts.birth-date-missing", String.join(text("accounts.birth-date-and"), words)));
        }
        if (!year.matches("\\d{4}")) {
            return new Reading.Wrong(List.of("annee"), Said.of("accounts.birth-date-year"));
        }
        return date().<Reading>map(date -> date.isAfter(today)
                        ? new Reading.Wrong(ALL, Said.of("accounts.birth-date-future"))
                        : new Reading.Read(date))
                .orElseGet(() -> new Reading.Wrong(List.of("jour", "mois"), Said.of("accounts.birth-date-impossible")));
    }

    private List<String> missing() {
        var missing = new ArrayList<String>();
        if (day.isEmpty()) {
            missing.add("jour");
        }
        if (month.isEmpty()) {
            missing.add("mois");
        }
        if (year.isEmpty()) {
            missing.add("annee");
        }
        return missing;
    }

    private Optional<LocalDate> date() {
        var number = monthNumber();
        var digits = day.toLowerCase(Locale.ROOT).replaceFirst("^0?1er$", "1");
        if (number.isEmpty() || !digits.matches("\\d{1,2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), number.getAsInt(), Integer.parseInt(digits)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private OptionalInt monthNumber() {
        if (month.matches("\\d{1,2}")) {
            return OptionalInt.of(Integer.parseInt(month));
        }
        var name = Normalizer.normalize(month, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}.]", "")
                .toLowerCase(Locale.ROOT);
        var matching = MONTHS.stream()
                .filter(it -> name.length() >= 3 && it.startsWith(name))
                .toList();
        return matching.size() == 1 ? OptionalInt.of(MONTHS.indexOf(matching.getFirst()) + 1) : OptionalInt.empty();
    }

    /// The three parts of a whole date typed or pasted in « Jour », the two other fields being
    /// empty.
    private Optional<BirthDateEntry> pasted() {
        if (!month.isEmpty() || !year.isEmpty()) {
            return Optional.empty();
        }
        var dayFirst = DAY_FIRST.matcher(day);
        if (dayFirst.matches()) {
            return Optional.of(new BirthDateEntry(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3)));
        }
        var yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return Optional.of(new BirthDateEntry(yearFirst.group(3), yearFirst.group(2), yearFirst.group(1)));
        }
        var digits = DIGITS.matcher(day);
        return digits.matches()
                ? Optional.of(new BirthDateEntry(digits.group(1), digits.group(2), digits.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "BirthDateEntry";
    }
}
