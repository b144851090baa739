package fr.quittance.intake.folder;

import fr.quittance.intake.Column;
import fr.quittance.intake.Problem;
import fr.quittance.pages.Texts;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// The answer to a drop, for a person and their spreadsheet: a line per invoice, or per thing to
/// put right.
///
/// What the hospital wrote is shown back; a cell that a spreadsheet would take for a formula gets
/// an apostrophe.
final class DropReport implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0|%";

    private final CSVPrinter printer;

    private DropReport(BufferedWriter out) throws IOException {
        out.write('\uFEFF');
        printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(
                text("line"), text("invoice"), text("result"), text("column"), text("value"), text("remedy"));
    }

    static DropReport create(Path file) throws IOException {
        return new DropReport(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
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
        printer.printRecord(
                line, harmless(invoice), text(result), column == null ? "" : column.header(), harmless(value), remedy);
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String text(String key) {
        return Texts.text("intake.report." + key);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
