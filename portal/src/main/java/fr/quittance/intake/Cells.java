package fr.quittance.intake;

import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The cells of one row, read one by one; what is wrong is collected, so that a person corrects
/// everything at once.
///
/// A cell that is wrong reads as null.
final class Cells {

    static final Money AMOUNT_MAX = Money.euros("10000000.00");

    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,3}( [0-9]{3})+|[0-9]+)([.,][0-9]{1,2})?");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int YEAR_MIN = 1880;
    private static final int YEAR_MAX = 2200;

    private final Map<Column, String> cells;
    private final List<Problem> problems = new ArrayList<>();

    Cells(Map<Column, String> cells) {
        this.cells = cells;
    }

    Map<Column, String> all() {
        return cells;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void refuse(Column column, String key, Object... arguments) {
        problems.add(Problem.in(column, raw(column), key, arguments));
    }

    /// What was written, without the blanks around it; empty when nothing was.
    String raw(Column column) {
        return trimmed(cells.getOrDefault(column, ""));
    }

    boolean has(Column column) {
        return !raw(column).isEmpty();
    }

    /// A text of at most `max` characters that must be there.
    @Nullable
    String text(Column column, int max) {
        if (!has(column)) {
            refuse(column, "missing");
            return null;
        }
        return optionalText(column, max);
    }

    @Nullable
    String optionalText(Column column, int max) {
        var text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.codePoints().anyMatch(Cells::isInvisible)) {
            refuse(column, "invisible");
            return null;
        }
        if (text.length() > max) {
            refuse(column, "too-long", max);
            return null;
        }
        return text;
    }

    @Nullable
    InvoiceNumber number(Column column) {
        var text = text(column, 40);
        if (text == null) {
            return null;
        }
        if (!InvoiceNumber.isValid(text)) {
            refuse(column, "number");
            return null;
        }
        return new InvoiceNumber(text);
    }

    @Nullable
    LocalDate date(Column column) {
        if (!has(column)) {
            refuse(column, "missing");
            return null;
        }
        return optionalDate(column);
    }

    @Nullable
    LocalDate optionalDate(Column column) {
        var text = raw(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            var date = text.contains("/") ? LocalDate.parse(text, FRENCH) : LocalDate.parse(text);
            if (date.getYear() >= YEAR_MIN && date.getYear() <= YEAR_MAX) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below, as for a year that cannot be.
        }
        refuse(column, text.matches("[0-9]{2}/[0-9]{2}/[0-9]{4}") ? "no-such-date" : "date");
        return null;
    }

    @Nullable
    Money amount(Column column) {
        if (!has(column)) {
            refuse(column, "amount-missing");
            return null;
        }
        var text = raw(column).replaceAll("[\u00A0\u202F\u2009]", " ");
        if (!AMOUNT.matcher(text).matches()) {
            refuse(column, remedyForAmount(text));
            return null;
        }
        var amount = new BigDecimal(text.replace(" ", "").replace(',', '.'));
        if (amount.compareTo(new BigDecimal(AMOUNT_MAX.decimal())) > 0) {
            refuse(column, "amount-too-large");
            return null;
        }
        return Money.euros(amount);
    }

    private static String remedyForAmount(String text) {
        if (text.startsWith("-") || text.startsWith("\u2212")) {
            return "amount-negative";
        }
        if (AMOUNT.matcher(text.replace('O', '0').replace('o', '0')).matches()) {
            return "amount-letter-o";
        }
        if (AMOUNT.matcher(text.replace('l', '1').replace('I', '1')).matches()) {
            return "amount-letter-l";
        }
        if (text.matches("[0-9 ]+[.,][0-9]{3,}")) {
            return "amount-decimals";
        }
        return "amount";
    }

    /// Characters that a person cannot see and that could deceive: controls, and those that turn
    /// text around.
    static boolean isInvisible(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> letter == 0xFFFD;
        };
    }

    private static String trimmed(String text) {
        return text.replaceAll("^[\\s\u00A0\u202F]+|[\\s\u00A0\u202F]+$", "");
    }
}
