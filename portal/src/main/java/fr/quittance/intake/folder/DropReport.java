package fr.quittance.intake.folder;

import fr.quittance.intake.Column;
import fr.quittance.intake.Problem;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.pages.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a drop, for a person and their spreadsheet: a line per invoice, or per thing to
/// put right.
///
/// What the hospital wrote is shown back.
final class DropReport implements AutoCloseable {

    private final Spreadsheet sheet;

    private DropReport(BufferedWriter out, String what) throws IOException {
        sheet = new Spreadsheet(out);
        sheet.row(text("line"), text(what), text("result"), text("column"), text("value"), text("remedy"));
    }

    static DropReport create(Path file) throws IOException {
        return new DropReport(Files.newBufferedWriter(file, StandardCharsets.UTF_8), "invoice");
    }

    static DropReport ofStays(Path file) throws IOException {
        return new DropReport(Files.newBufferedWriter(file, StandardCharsets.UTF_8), "stay");
    }

    /// Says what became of a line.
    ///
    /// @param result the end of a text's key: `accepted`
    void say(int line, String invoice, String result, List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            print(line, invoice, result, null, "", "");
        }
        for (var problem : problems) {
            print(line, invoice, result, problem.column(), problem.value(), problem.remedy());
        }
    }

    private void print(int line, String invoice, String result, @Nullable Column column, String value, String remedy)
            throws IOException {
        sheet.row(Integer.toString(line), invoice, text(result), column == null ? "" : column.header(), value, remedy);
    }

    private static String text(String key) {
        return Texts.text("intake.report." + key);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
