package fr.quittance.journal;

import static fr.quittance.pages.Texts.text;

/// What the check of a journal says, for people.
public final class VerdictWords {

    private VerdictWords() {}

    /// « Journal intègre : 1 204 actes contrôlés… ».
    public static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var entries) -> text("journal.intact", entries);
            case Verdict.Broken(var seq, var what, var entry) -> text("journal.broken-" + what, seq, entry);
        };
    }
}
