package fr.quittance.journal.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.journal.JournalEntry;
import fr.quittance.journal.Verdict;
import fr.quittance.pages.Desk;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// `/gestion/audit`: who did what, on what, and when; and whether the journal is intact.
///
/// @param desk what surrounds it
/// @param filters what is looked for, as typed
/// @param deeds what may be looked for
/// @param entries one page of them
/// @param next the last entry shown, when there are more
/// @param verdict the check just asked for, if any
public record AuditPage(
        Desk desk,
        AuditFilters filters,
        List<String> deeds,
        List<JournalEntry> entries,
        @Nullable UUID next,
        @Nullable Verdict verdict)
        implements Page {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.FRENCH).withZone(FrenchDates.PARIS);

    /// « 18/10/2026 21:14:05 ».
    public static String at(JournalEntry entry) {
        return AT.format(entry.at());
    }

    /// The check in words.
    public static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(var entries) -> text("journal.intact", entries);
            case Verdict.Broken(var seq, var what, var entry) -> text("journal.broken-" + what, seq, entry);
        };
    }

    /// Whether the check found nothing.
    public boolean intact() {
        return verdict instanceof Verdict.Intact;
    }
}
