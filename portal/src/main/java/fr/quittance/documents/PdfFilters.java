package fr.quittance.documents;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which compressions a PDF's streams announce. One may be undone under an allowance; two on top of
/// each other may not, because PDFBox undoes the second out of our sight: a page of zeros deflated,
/// then LZW-ed, fills any memory.
final class PdfFilters {

    private static final Set<String> GROWING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Pattern FILTER = Pattern.compile("/Filter(?=[\\s\\[/%(<0-9])([^>]{0,200})");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");

    private PdfFilters() {}

    /// Whether some stream stacks compressions, or hides which ones it uses behind a reference or a
    /// comment.
    static boolean stacked(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return stacked(text) || (text.indexOf('#') >= 0 && stacked(unescaped(text)));
    }

    private static boolean stacked(String text) {
        return FILTER.matcher(text)
                .results()
                .map(it -> it.group(1).stripLeading())
                .anyMatch(PdfFilters::suspicious);
    }

    private static boolean suspicious(String value) {
        if (value.startsWith("/")) {
            return false;
        }
        var end = value.indexOf(']');
        if (!value.startsWith("[") || end < 0) {
            return true;
        }
        var list = value.substring(1, end);
        var names = NAME.matcher(list).results().map(it -> it.group(1)).toList();
        return !list.replaceAll("/[A-Za-z0-9]+|\\s+", "").isEmpty()
                || names.stream().filter(GROWING::contains).count() > 1;
    }

    /// `/Fl#61teDecode` is another spelling of `/FlateDecode`.
    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(PdfFilters::letter);
    }

    private static String letter(MatchResult escape) {
        var letter = Character.toString(Integer.parseInt(escape.group(1), 16));
        return letter.matches("[A-Za-z0-9]") ? letter : " ";
    }
}
