package fr.quittance.intake;

import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.InvoiceLine;
import fr.quittance.money.Money;
import fr.quittance.pages.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines of an invoice, as a hospital's software wrote them; every problem is told with
/// the place of its field, `lines[2].amount`.
public final class LineReader {

    /// The fields of a line, in JSON.
    public static final Set<String> FIELDS =
            Set.of("label", "detail", "quantity", "unitPrice", "amount", "amo", "amc", "patient");

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,8}([.,][0-9]{1,2})?");
    private static final Pattern QUANTITY = Pattern.compile("[0-9]{1,7}([.,][0-9]{1,4})?");
    private static final int LABEL_MAX = 120;
    private static final int DETAIL_MAX = 200;

    private final List<Problem> problems = new ArrayList<>();

    private LineReader() {}

    /// What was read of some lines.
    ///
    /// @param lines those that can be understood
    /// @param problems none when all can
    public record Lines(List<InvoiceLine> lines, List<Problem> problems) {}

    public static Lines read(List<Map<String, String>> sent) {
        var reader = new LineReader();
        var lines = new ArrayList<InvoiceLine>();
        if (sent.size() > BilledCare.LINES_MAX) {
            reader.refuse("lines", String.valueOf(sent.size()), "lines-too-many", BilledCare.LINES_MAX);
            return new Lines(List.of(), reader.problems);
        }
        for (int i = 0; i < sent.size(); i++) {
            var line = reader.line("lines[" + i + "]", sent.get(i));
            if (line != null) {
                lines.add(line);
            }
        }
        return new Lines(lines, reader.problems);
    }

    private @Nullable InvoiceLine line(String place, Map<String, String> sent) {
        var before = problems.size();
        var label = text(place, sent, "label", LABEL_MAX);
        var detail = sent.getOrDefault("detail", "").isBlank() ? "" : text(place, sent, "detail", DETAIL_MAX);
        if (label.isEmpty()) {
            refuse(place + ".label", "", "missing");
        }
        var quantity = quantity(place, sent);
        var line = new InvoiceLine(
                label,
                detail,
                quantity,
                amount(place, sent, "unitPrice"),
                amount(place, sent, "amount"),
                amount(place, sent, "amo"),
                amount(place, sent, "amc"),
                amount(place, sent, "patient"));
        if (problems.size() > before) {
            return null;
        }
        if (!line.multiplies()) {
            refuse(place + ".amount", line.amount().text(), "line-product");
        }
        if (!line.addsUp()) {
            refuse(place + ".amount", line.amount().text(), "line-shares");
        }
        return line;
    }

    private String text(String place, Map<String, String> sent, String field, int max) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.codePoints().anyMatch(Cells::isInvisible)) {
            refuse(place + "." + field, text, "invisible");
        } else if (text.length() > max) {
            refuse(place + "." + field, text, "too-long", max);
        }
        return text;
    }

    private BigDecimal quantity(String place, Map<String, String> sent) {
        var text = sent.getOrDefault("quantity", "").strip();
        if (QUANTITY.matcher(text).matches()) {
            var quantity = new BigDecimal(text.replace(',', '.'));
            if (quantity.signum() > 0) {
                return quantity;
            }
        }
        refuse(place + ".quantity", text, "quantity");
        return BigDecimal.ONE;
    }

    private Money amount(String place, Map<String, String> sent, String field) {
        var text = sent.getOrDefault(field, "").strip();
        if (AMOUNT.matcher(text).matches()) {
            return Money.euros(text.replace(',', '.'));
        }
        refuse(place + "." + field, text, text.isEmpty() ? "amount-missing" : "amount");
        return Money.ZERO;
    }

    private void refuse(String place, String value, String key, Object... arguments) {
        problems.add(new Problem(
                null, value.isEmpty() ? place : place + " : " + value, Texts.text("intake.remedy." + key, arguments)));
    }
}
