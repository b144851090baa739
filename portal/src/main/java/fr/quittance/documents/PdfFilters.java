package fr.quittance.documents;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Which compressions a PDF's streams announce. One may be undone under an allowance; two on top of
/// each other may not, because PDFBox undoes the second out of our sight: a page of zeros deflated,
/// then LZW-ed, fills any memory.
///
/// The bytes are walked once, and only what follows a `/Filter` is looked at closely: a search of
/// the whole file as text was a sixth of the time of taking an invoice in.
final class PdfFilters {

    private static final Set<String> GROWING = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");
    private static final Pattern NAME = Pattern.compile("/([A-Za-z0-9]+)");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final String KEY = "Filter";
    private static final int VALUE_MAX = 200;

    private PdfFilters() {}

    /// Whether some stream stacks compressions, or hides which ones it uses behind a reference or a
    /// comment.
    static boolean stacked(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '/') {
                var value = afterKey(bytes, i + 1);
                if (value > 0 && suspicious(bytes, value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Where the value of a `/Filter` begins, any letter of which may be escaped; 0 when another
    /// name is written here.
    private static int afterKey(byte[] bytes, int from) {
        var at = from;
        for (int i = 0; i < KEY.length(); i++) {
            if (at < bytes.length && bytes[at] == KEY.charAt(i)) {
                at++;
            } else if (isEscape(bytes, at) && escaped(bytes, at) == KEY.charAt(i)) {
                at += 3;
            } else {
                return 0;
            }
        }
        return at < bytes.length && endsName(bytes[at]) ? at : 0;
    }

    private static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && bytes[at] == '#'
                && Character.digit(bytes[at + 1], 16) >= 0
                && Character.digit(bytes[at + 2], 16) >= 0;
    }

    private static int escaped(byte[] bytes, int at) {
        return Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16);
    }

    private static boolean endsName(byte next) {
        return isSpace(next) || "[/%(<0123456789#".indexOf(next) >= 0;
    }

    /// White space of ISO 32000-1, 7.2.2, table 1; and the vertical tab, which some readers take.
    private static boolean isSpace(int it) {
        return it == 0 || (it >= 9 && it <= 13) || it == ' ';
    }

    private static boolean suspicious(byte[] bytes, int from) {
        var start = from;
        while (start < bytes.length && isSpace(bytes[start])) {
            start++;
        }
        var end = start;
        while (end < bytes.length && end - from < VALUE_MAX && bytes[end] != '>') {
            end++;
        }
        var value = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        return suspicious(value)
                || (value.indexOf('#') >= 0 && suspicious(unescaped(value).stripLeading()));
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
        return !list.replaceAll("/[A-Za-z0-9]+|[\\s\\x00]+", "").isEmpty()
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
