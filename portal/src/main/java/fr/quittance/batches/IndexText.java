package fr.quittance.batches;

import fr.quittance.intake.Column;
import fr.quittance.intake.Index;
import fr.quittance.intake.IndexHeader;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.IndexRows;
import fr.quittance.intake.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The index of a batch, read as the drop folder reads it; only the SHA-256 of the PDFs may be left out, since a person
/// brings both together.
///
/// @param header its first line, as it stands
/// @param columns what the header says
/// @param lines those below it
record IndexText(String header, IndexHeader columns, List<IndexLine> lines) {

    /// The column that our own list of errors adds.
    static final String ERROR = "erreur";

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    /// Reads an index.
    ///
    /// @param most no more lines than this are read
    static IndexText read(byte[] bytes, int most) {
        return read(text(bytes), most);
    }

    /// Reads one line again under the header it came with.
    static IndexLine line(String header, int number, String line) {
        var read = read(header + "\n" + line.replaceAll("[\r\n]", " "), 1).lines();
        return switch (read.isEmpty()
                ? new IndexLine.Broken(number, line, Problem.ofRow("missing"))
                : read.getFirst()) {
            case IndexLine.Row row -> new IndexLine.Row(number, row.cells());
            case IndexLine.Broken broken -> new IndexLine.Broken(number, broken.text(), broken.problem());
        };
    }

    /// Why a line cannot be cut into cells.
    static Problem problem(String header, String line) {
        return line(header, 2, line) instanceof IndexLine.Broken broken ? broken.problem() : Problem.ofRow("missing");
    }

    private static IndexText read(String text, int most) {
        try (var rows = IndexRows.open(Index.BROUGHT, new StringReader(text))) {
            var lines = new ArrayList<IndexLine>();
            if (rows.header().refusals().isEmpty()) {
                for (var line = rows.next(); line != null && lines.size() < most; line = rows.next()) {
                    lines.add(plain(line));
                }
            }
            return new IndexText(text.lines().findFirst().orElse(""), rows.header(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A StringReader has nothing to wait for.
        }
    }

    /// Columns that mean nothing, but for the one that we add ourselves.
    List<Problem> warnings() {
        return columns.warnings().stream()
                .filter(it -> !it.value().equalsIgnoreCase(ERROR))
                .toList();
    }

    /// Our own lists put an apostrophe before what a spreadsheet would run: it is no part of the cell.
    private static IndexLine plain(IndexLine line) {
        return line instanceof IndexLine.Row row ? new IndexLine.Row(row.number(), plain(row.cells())) : line;
    }

    private static Map<Column, String> plain(Map<Column, String> cells) {
        var plain = new EnumMap<Column, String>(Column.class);
        cells.forEach((column, cell) -> plain.put(column, cell.matches("'[=+@-].*") ? cell.substring(1) : cell));
        return plain;
    }

    private static String text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, LATIN_9);
        }
    }
}
