package fr.quittance.journal.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.journal.JournalCheck;
import fr.quittance.journal.JournalEntry;
import fr.quittance.journal.Verdict;
import fr.quittance.journal.VerdictWords;
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
/// @param check the last check of the journal, if there was one
public record AuditPage(
        Desk desk,
        AuditFilters filters,
        List<String> deeds,
        List<JournalEntry> entries,
        @Nullable UUID next,
        @Nullable JournalCheck check)
        implements Page {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss", Locale.FRENCH).withZone(FrenchDates.PARIS);

    /// « 18/10/2026 21:14:05 ».
    public static String at(JournalEntry entry) {
        return AT.format(entry.at());
    }

    /// « Contrôle du 18 octobre 2026 à 3 h 10. Journal intègre… ».
    public static String words(JournalCheck.Said said) {
        return text("journal.checked-at", FrenchDates.dateAndTime(said.at())) + " " + VerdictWords.of(said.verdict());
    }

    /// Whether the check found nothing.
    public static boolean intact(JournalCheck.Said said) {
        return said.verdict() instanceof Verdict.Intact;
    }

    public boolean isUnderWay() {
        return check != null && check.isUnderWay();
    }
}
