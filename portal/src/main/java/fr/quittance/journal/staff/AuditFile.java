package fr.quittance.journal.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The journal as a spreadsheet opens it: UTF-8 with its mark, semicolons, and nothing that a
/// spreadsheet would take for a formula.
final class AuditFile {

    private AuditFile() {}

    static byte[] of(List<JournalEntry> entries) {
        var file = new StringBuilder("\uFEFF");
        file.append(line(
                text("journal.at"),
                text("journal.who"),
                text("journal.deed"),
                text("journal.subject"),
                text("journal.details")));
        for (var it : entries) {
            file.append(line(it.at().toString(), it.who(), it.deed(), it.subject(), it.details()));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String... cells) {
        return Arrays.stream(cells).map(AuditFile::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\\t\\r\\n].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
