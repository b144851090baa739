package fr.quittance.journal;

import static fr.quittance.pages.Texts.text;

import java.util.Locale;

/// What the check of a journal says, for people.
public final class VerdictWords {

    private VerdictWords() {}

    /// « Journal intègre : 1 204 actes contrôlés… ».
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var entries) ->
                text(
                        "journal.intact",
                        String.format(Locale.FRENCH, "%,d", entries).replace('\u202F', '\u00A0'));
            case Verdict.Broken(var seq, var what, var entry) -> text("journal.broken-" + what, seq, entry);
        };
    }
}
