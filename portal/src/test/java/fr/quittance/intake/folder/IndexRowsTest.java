package fr.quittance.intake.folder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.IndexRows;
import fr.quittance.intake.Problem;
import fr.quittance.intake.SampleRows;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRowsTest {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

    @TempDir
    Path folder;

    @Test
    void an_index_in_utf_8_is_read_with_or_without_its_mark() throws IOException {
        for (var mark : List.of("", "\uFEFF")) {
            var rows = lines((mark + index("Élodie")).getBytes(StandardCharsets.UTF_8));

            assertThat(firstName(rows.getFirst())).isEqualTo("Élodie");
        }
    }

    @Test
    void an_index_that_is_not_utf_8_is_read_as_iso_8859_15() throws IOException {
        var rows = lines(index("Élodie Œuvrard").getBytes(LATIN_9));

        assertThat(firstName(rows.getFirst())).isEqualTo("Élodie Œuvrard");
    }

    @Test
    void an_index_whose_first_wrong_byte_is_far_away_is_still_read_as_iso_8859_15() throws IOException {
        var rows = new ArrayList<SampleRows>();
        for (int i = 0; i < 1000; i++) {
            rows.add(SampleRows.aCancellationRow("F" + i));
        }
        rows.add(SampleRows.anInvoiceRow("F1").with(Column.FIRST_NAME, "Élodie"));

        assertThat(firstName(lines(SampleRows.index(rows).getBytes(LATIN_9)).getLast()))
                .isEqualTo("Élodie");
    }

    @Test
    void an_index_cut_inside_a_letter_is_not_utf_8() throws IOException {
        var bytes = "type;é".getBytes(StandardCharsets.UTF_8);
        var file = Files.write(folder.resolve("x.csv"), Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(IndexFile.examine(file).charset()).isEqualTo(LATIN_9);
    }

    @Test
    void columns_come_in_any_order_and_unknown_ones_are_ignored_with_a_warning() throws IOException {
        var header = SampleRows.header().replace("type;facture;", "Facture ;service;TYPE;") + ";";
        try (var rows = open((header + "\nF1;cardiologie;facture" + ";".repeat(27) + "\n").getBytes(LATIN_9))) {
            assertThat(rows.header().refusals()).isEmpty();
            assertThat(rows.header().warnings()).extracting(Problem::value).containsExactly("service");
            var row = (IndexLine.Row) requireNonNull(rows.next());
            assertThat(row.cells()).containsEntry(Column.NUMBER, "F1").containsEntry(Column.TYPE, "facture");
        }
    }

    @Test
    void a_header_without_what_is_needed_refuses_the_whole_file() throws IOException {
        assertThat(refusal("type;facture\nfacture;F1\n")).contains("emission", "echeance", "sha256");
        assertThat(refusal(SampleRows.header() + ";total\n")).contains("deux fois", "total");
        assertThat(refusal("")).contains("vide");
        assertThat(refusal("\n\n")).contains("vide");
        assertThat(refusal("\"type;facture\n")).contains("illisible");
        assertThat(refusal(SampleRows.header().replace(';', ',') + "\n")).contains("facture");
    }

    @Test
    void a_line_that_cannot_be_cut_spoils_only_itself() throws IOException {
        var good = SampleRows.anInvoiceRow("F1").line();
        var text = String.join(
                "\n", SampleRows.header(), "\"" + good, good, "facture;F2", "x".repeat(20_000), ";;;", "", good, good);

        var rows = lines(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(IndexLine::number).containsExactly(2, 3, 4, 5, 8, 9);
        assertThat(rows)
                .filteredOn(IndexLine.Row.class::isInstance)
                .extracting(IndexLine::number)
                .containsExactly(3, 8, 9);
        assertThat(((IndexLine.Broken) rows.get(0)).problem().remedy()).contains("guillemet");
        assertThat(((IndexLine.Broken) rows.get(2)).problem().remedy()).contains("2 cellules", "28");
        assertThat(((IndexLine.Broken) rows.get(3)).problem().remedy()).contains("dépasse");
    }

    @Test
    void quoted_cells_may_hold_separators_and_quotes() throws IOException {
        var rows = lines(index("\"Jean; dit \"\"Jo\"\"\"").getBytes(StandardCharsets.UTF_8));

        assertThat(firstName(rows.getFirst())).isEqualTo("Jean; dit \"Jo\"");
    }

    private static String index(String firstName) {
        return SampleRows.index(List.of(SampleRows.anInvoiceRow("F1").with(Column.FIRST_NAME, firstName)));
    }

    private static String firstName(IndexLine line) {
        return ((IndexLine.Row) line).cells().getOrDefault(Column.FIRST_NAME, "");
    }

    private String refusal(String text) throws IOException {
        try (var rows = open(text.getBytes(StandardCharsets.UTF_8))) {
            return rows.header().refusals().getFirst().remedy();
        }
    }

    private List<IndexLine> lines(byte[] bytes) throws IOException {
        try (var rows = open(bytes)) {
            var lines = new ArrayList<IndexLine>();
            for (var line = rows.next(); line != null; line = rows.next()) {
                lines.add(line);
            }
            return lines;
        }
    }

    private IndexRows open(byte[] bytes) throws IOException {
        return IndexFile.examine(Files.write(folder.resolve("index.csv"), bytes))
                .rows();
    }
}
