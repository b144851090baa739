package fr.quittance.intake;

import fr.quittance.pages.Texts;
import org.jspecify.annotations.Nullable;

/// Something wrong in what a hospital sent, said so that a person at the billing office can put it
/// right.
///
/// @param column where; null when it is about the row as a whole
/// @param value what was written there, as far as it can be shown
/// @param remedy one French sentence: what to do
public record Problem(@Nullable Column column, String value, String remedy) {

    private static final int SHOWN_MAX = 80;

    public Problem {
        value = shown(value);
    }

    /// A problem in a column, with the text of its remedy.
    ///
    /// @param key the end of the text's key, after `intake.remedy.`
    public static Problem in(Column column, String value, String key, Object... arguments) {
        return new Problem(column, value, Texts.text("intake.remedy." + key, arguments));
    }

    /// A problem of the whole row.
    public static Problem ofRow(String key, Object... arguments) {
        return new Problem(null, "", Texts.text("intake.remedy." + key, arguments));
    }

    private static String shown(String value) {
        var visible = value.codePoints()
                .map(it -> Cells.isInvisible(it) ? '\uFFFD' : it)
                .limit(SHOWN_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return visible.length() < value.length() ? visible + "…" : visible;
    }
}
