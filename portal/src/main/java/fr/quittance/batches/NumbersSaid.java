package fr.quittance.batches;

import fr.quittance.documents.PdfText;
import fr.quittance.invoices.InvoiceNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What looks like an invoice number in the name of a PDF and on its first pages. Those in the name begin with `=`.
///
/// Whether one of them is an invoice is looked up afterwards: a wrong guess finds nothing.
final class NumbersSaid {

    /// How those of the name are marked.
    static final String IN_NAME = "=";

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{2,38}[A-Za-z0-9]");
    private static final int PAGES = 3;
    private static final int TEXT_MAX = 20_000;
    private static final int SAID_MAX = 400;

    private NumbersSaid() {}

    static List<String> in(String name, byte[] pdf) {
        var said = new LinkedHashSet<String>();
        inName(name).forEach(it -> said.add(IN_NAME + it));
        words(PdfText.of(pdf, PAGES, TEXT_MAX)).forEach(said::add);
        return said.stream().limit(SAID_MAX).toList();
    }

    /// `facture-acquittee_F2026-004518.pdf` says `F2026-004518`, among others.
    private static Set<String> inName(String name) {
        var stem = name.substring(0, name.length() - ".pdf".length());
        var found = new LinkedHashSet<String>();
        for (var part : stem.split("[_ ()]+")) {
            for (int at = 0; at >= 0 && at < part.length(); at = next(part, at)) {
                found.addAll(words(part.substring(at)).toList());
            }
        }
        return found;
    }

    private static int next(String part, int from) {
        var dash = part.indexOf('-', from);
        return dash < 0 ? -1 : dash + 1;
    }

    /// A number has a digit somewhere.
    private static Stream<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(it -> it.group())
                .filter(it -> it.chars().anyMatch(Character::isDigit))
                .filter(InvoiceNumber::isValid);
    }
}
