package fr.quittance.pages;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A file that French spreadsheets open as it is: UTF-8 with its mark, semicolons, CRLF.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV
/// injection).
public final class Spreadsheet implements Closeable {

    private static final CSVFormat FORMAT =
            CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final String FORMULA_STARTS = "=+-@\t\r\n\0|%";

    private final CSVPrinter printer;

    /// Begins one.
    ///
    /// @param out takes letters, written as UTF-8 in the end
    public Spreadsheet(Appendable out) throws IOException {
        out.append('\uFEFF');
        printer = new CSVPrinter(out, FORMAT);
    }

    /// A whole one in memory.
    public static String of(List<List<String>> rows) {
        var text = new StringBuilder();
        try (var sheet = new Spreadsheet(text)) {
            for (var row : rows) {
                sheet.row(row.toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A StringBuilder takes everything.
        }
        return text.toString();
    }

    public void row(String... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(Spreadsheet::harmless).toList());
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
