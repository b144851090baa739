package fr.quittance.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/// The lines of an index, one after the other, in little memory however long it is.
///
/// A line is a row: a quoted cell does not run over several lines, so that one missing quote spoils
/// one invoice and not all those below.
public final class IndexRows implements AutoCloseable {

    static final int LINE_MAX = 16 * 1024;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Index index;
    private final BufferedReader letters;
    private final IndexHeader header;
    private int number;
    private boolean tooLong;

    private IndexRows(Index index, BufferedReader letters) throws IOException {
        this.index = index;
        this.letters = letters;
        this.header = readHeader();
    }

    /// Opens an index and reads its header.
    ///
    /// @param index what it lists
    /// @param letters its text; closed with the rows
    public static IndexRows open(Index index, Reader letters) throws IOException {
        return new IndexRows(index, new BufferedReader(letters));
    }

    public IndexHeader header() {
        return header;
    }

    private IndexHeader readHeader() throws IOException {
        var line = readLine();
        if (line != null && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line = line.substring(1);
        }
        if (line == null || line.isBlank()) {
            return IndexHeader.unusable("index-empty");
        }
        var names = cut(line);
        return tooLong || names.isEmpty() ? IndexHeader.unusable("index-header") : IndexHeader.of(index, names.get());
    }

    /// The next line that is not blank; null at the end.
    @Nullable
    public IndexLine next() throws IOException {
        var line = readLine();
        while (line != null && line.replace(";", "").isBlank()) {
            line = readLine();
        }
        if (line == null) {
            return null;
        }
        if (tooLong) {
            return new IndexLine.Broken(number, line, Problem.ofRow("line-too-long", LINE_MAX));
        }
        var values = cut(line);
        if (values.isEmpty()) {
            return new IndexLine.Broken(number, line, Problem.ofRow("line-quotes"));
        }
        if (values.get().size() != header.width()) {
            return new IndexLine.Broken(
                    number, line, Problem.ofRow("line-incomplete", values.get().size(), header.width()));
        }
        return new IndexLine.Row(number, header.cells(values.get()));
    }

    private static Optional<List<String>> cut(String line) {
        try (var parser = CSVParser.parse(line, FORMAT)) {
            return parser.stream().findFirst().map(it -> it.stream().toList());
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private @Nullable String readLine() throws IOException {
        tooLong = false;
        var line = new StringBuilder();
        var letter = letters.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.length() < LINE_MAX) {
                line.append((char) letter);
            } else {
                tooLong = true;
            }
            letter = letters.read();
        }
        number++;
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        letters.close();
    }
}
