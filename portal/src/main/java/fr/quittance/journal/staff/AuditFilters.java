package fr.quittance.journal.staff;

import fr.quittance.journal.JournalEntries;
import fr.quittance.journal.SubjectWords;
import fr.quittance.pages.FrenchDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is looked for in the journal, as typed; dates are the browser's, `2026-10-18`.
///
/// @param who part of a name
/// @param deed a deed
/// @param subject an invoice number, an account, or the words of a subject
/// @param from first day
/// @param until last day
public record AuditFilters(String who, String deed, String subject, String from, String until) {

    private static final int LONGEST = 100;

    static AuditFilters of(Map<String, String> query) {
        return new AuditFilters(
                field(query, "qui"),
                field(query, "acte"),
                field(query, "objet"),
                field(query, "du"),
                field(query, "au"));
    }

    private static String field(Map<String, String> query, String name) {
        var typed = query.getOrDefault(name, "").strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    JournalEntries.Sought sought() {
        return new JournalEntries.Sought(who, deed, SubjectWords.meant(subject), day(from, 0), day(until, 1));
    }

    /// The same as an address: `qui=Petit&acte=&…`.
    public String query() {
        return "qui=" + encode(who) + "&acte=" + encode(deed) + "&objet=" + encode(subject) + "&du=" + encode(from)
                + "&au=" + encode(until);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable Instant day(String typed, int later) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(later)
                            .atStartOfDay(FrenchDates.PARIS)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
