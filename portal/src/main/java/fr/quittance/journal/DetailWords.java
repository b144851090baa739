package fr.quittance.journal;

import fr.quittance.pages.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The details of the journal for people: `CONFIRMED 84,50 €` is « confirmé par la plateforme 84,50 € ». What
/// somebody typed stays as it is.
public final class DetailWords {

    private static final String PREFIX = "journal.detail.";
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z_]{4,}\\b");

    private DetailWords() {}

    /// The details, with the program's own names in words.
    public static String of(String details) {
        return isKnown(details)
                ? words(details)
                : CONSTANT.matcher(details)
                        .replaceAll(
                                it -> Matcher.quoteReplacement(isKnown(it.group()) ? words(it.group()) : it.group()));
    }

    /// Whether words were written for a name of the program.
    public static boolean isKnown(String name) {
        return Texts.has(PREFIX + name);
    }

    private static String words(String name) {
        return Texts.text(PREFIX + name);
    }
}
