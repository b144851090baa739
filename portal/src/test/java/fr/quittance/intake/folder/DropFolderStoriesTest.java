package fr.quittance.intake.folder;

import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.intake.Column;
import fr.quittance.intake.IntakeBench;
import fr.quittance.intake.IntakeSettings;
import fr.quittance.intake.SampleRows;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.pages.FrenchDates;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropFolderStoriesTest {

    private static final String BOM = "\uFEFF";

    @TempDir
    Path root;

    private IntakeBench bench;
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        var settings = new IntakeSettings(
                root,
                true,
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                4,
                Map.of(),
                Duration.ofHours(48));
        bench = new IntakeBench(settings, Drops.class, ReadDrop.class, WatchDropFolder.class, DropNews.class);
        look();
        folder = root.resolve("ch-valmont");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void rows_about_one_invoice_are_read_in_their_order_although_many_are_read_at_once() throws IOException {
        var rows = new ArrayList<SampleRows>();
        for (int i = 0; i < 30; i++) {
            rows.add(anInvoiceRow("S" + i));
            rows.add(SampleRows.aCancellationRow("S" + i));
        }

        drop("suite.csv", rows.toArray(SampleRows[]::new));
        settle();

        assertThat(report("suite").stream().skip(1)).containsExactlyElementsOf(numbered(rows));
        assertThat(bench.count("invoices.invoice where state = 'CANCELLED'")).isEqualTo(30);
    }

    private static List<String> numbered(List<SampleRows> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> (i + 2) + ";" + rows.get(i).cell(Column.NUMBER) + ";acceptée;;;")
                .toList();
    }

    @Test
    void the_folders_of_a_hospital_are_made() {
        assertThat(folder.resolve("traites")).isDirectory();
        assertThat(folder.resolve("refuses")).isDirectory();
    }

    @Test
    void a_drop_enters_and_moves_away_with_its_pdfs_and_its_report() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));

        settle();

        assertThat(bench.heard(InvoiceIssued.class)).isEqualTo(2);
        assertThat(files(folder)).isEmpty();
        assertThat(files(processed("factures")))
                .containsExactlyInAnyOrder("F1.pdf", "F2.pdf", "factures.csv", "factures.csv.rapport.csv");
        assertThat(report("factures"))
                .containsExactly(
                        BOM + "ligne;facture;resultat;colonne;valeur;remede", "2;F1;acceptée;;;", "3;F2;acceptée;;;");
        assertThat(bench.count("intake.drop where state = 'DONE' and accepted = 2"))
                .isEqualTo(1);
    }

    @Test
    void good_rows_of_a_bad_file_enter_and_the_others_are_explained() throws IOException {
        drop(
                "factures.csv",
                anInvoiceRow("F1").with(Column.TOTAL, "84,5O"),
                anInvoiceRow("F2").with(Column.EMAIL, "jeanne@"),
                anInvoiceRow("=1+1"));

        settle();

        assertThat(report("factures").subList(1, 4))
                .containsExactly(
                        "2;F1;refusée;total;84,5O;remplacez la lettre O par un zéro.",
                        "3;F2;acceptée, à corriger;email;jeanne@;adresse laissée de côté\u00A0: corrigez-la et renvoyez"
                                + " cette ligne, la facture n'entrera pas deux fois.",
                        "4;'=1+1;refusée;facture;'=1+1;un numéro de facture a 40 caractères au plus\u00A0: lettres,"
                                + " chiffres, point, tiret, barre oblique.");
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void a_drop_of_which_nothing_enters_is_put_aside() throws IOException {
        drop("factures.csv", anInvoiceRow("F1").with(Column.TOTAL, "x"));
        Files.writeString(folder.resolve("autre.csv"), "type;facture\nfacture;F1\n");

        settle();

        assertThat(folder.resolve("traites")).isEmptyDirectory();
        assertThat(files(folder.resolve("refuses"))).hasSize(2);
        var refused = folder.resolve("refuses").resolve(today() + "-autre");
        assertThat(Files.readAllLines(refused.resolve("autre.csv.rapport.csv")).get(1))
                .startsWith("1;;refusée;;;il manque ces colonnes");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void the_same_drop_twice_enters_once_and_the_report_says_so() throws IOException {
        for (int i = 0; i < 2; i++) {
            drop("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));
            settle();
        }

        assertThat(bench.heard(InvoiceIssued.class)).isEqualTo(2);
        assertThat(report("factures-2").subList(1, 3)).containsExactly("2;F1;déjà reçue;;;", "3;F2;déjà reçue;;;");
    }

    @Test
    void an_index_under_another_name_is_being_written_and_is_not_read() throws IOException {
        drop("factures.csv.tmp", anInvoiceRow("F1"));
        drop("factures.csv.part", anInvoiceRow("F2"));
        drop(".factures.csv", anInvoiceRow("F3"));

        settle();

        assertThat(bench.count("invoices.invoice")).isZero();

        Files.move(folder.resolve("factures.csv.tmp"), folder.resolve("factures.csv"));
        settle();

        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void an_index_that_still_grows_is_not_read() throws IOException {
        var index = SampleRows.index(List.of(anInvoiceRow("F1"), anInvoiceRow("F2")));
        pdf("F1");
        pdf("F2");
        for (int written = 100; written < index.length(); written += 100) {
            Files.writeString(folder.resolve("factures.csv"), index.substring(0, written));
            look();
            bench.wait(Duration.ofSeconds(1));
        }
        assertThat(bench.count("invoices.invoice")).isZero();

        Files.writeString(folder.resolve("factures.csv"), index);
        settle();

        assertThat(bench.count("invoices.invoice")).isEqualTo(2);
    }

    @Test
    void an_index_whose_last_line_has_no_end_waits_longer() throws IOException {
        pdf("F1");
        Files.writeString(
                folder.resolve("factures.csv"),
                SampleRows.index(List.of(anInvoiceRow("F1"))).strip());

        settle();
        assertThat(bench.count("invoices.invoice")).isZero();

        bench.wait(Duration.ofSeconds(10));
        look();
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void a_pdf_that_comes_after_its_index_is_waited_for() throws IOException {
        index("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));
        pdf("F1");

        settle();
        assertThat(bench.count("invoices.invoice")).isZero();

        pdf("F2");
        settle();
        assertThat(bench.count("invoices.invoice")).isEqualTo(2);
    }

    @Test
    void a_pdf_still_being_written_is_waited_for() throws IOException {
        index("factures.csv", anInvoiceRow("F1"));
        var pdf = SampleRows.pdf("F1");
        Files.write(folder.resolve("F1.pdf"), Arrays.copyOf(pdf, pdf.length / 2));
        look();
        bench.wait(Duration.ofSeconds(3));
        Files.setLastModifiedTime(folder.resolve("F1.pdf"), FileTime.from(bench.now()));
        look();
        assertThat(folder.resolve("factures.csv")).exists();

        Files.write(folder.resolve("F1.pdf"), pdf);
        Files.setLastModifiedTime(folder.resolve("F1.pdf"), FileTime.from(bench.now()));
        bench.wait(Duration.ofSeconds(3));
        look();

        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void a_drop_on_a_server_whose_clock_is_ahead_does_not_wait_for_ours() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"));
        for (var file : List.of("F1.pdf", "factures.csv")) {
            Files.setLastModifiedTime(
                    folder.resolve(file), FileTime.from(bench.now().plus(Duration.ofMinutes(10))));
        }

        settle();

        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    @Test
    void a_pdf_that_never_comes_refuses_its_row_alone() throws IOException {
        index("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));
        pdf("F1");
        settle();

        bench.wait(Duration.ofMinutes(10));
        look();

        assertThat(report("factures").subList(1, 3))
                .containsExactly(
                        "2;F1;acceptée;;;",
                        "3;F2;refusée;fichier;F2.pdf;le PDF n'est pas arrivé\u00A0: déposez-le avec l'index.");
    }

    @Test
    void a_name_that_leads_elsewhere_is_never_followed() throws IOException {
        Files.write(root.resolve("F1.pdf"), SampleRows.pdf("F1"));
        Files.createSymbolicLink(folder.resolve("F2.pdf"), root.resolve("F1.pdf"));
        index(
                "factures.csv",
                anInvoiceRow("F1").with(Column.FILE, "../F1.pdf"),
                anInvoiceRow("F2").with(Column.SHA256, anInvoiceRow("F1").cell(Column.SHA256)));

        settle();
        bench.wait(Duration.ofMinutes(10));
        look();

        assertThat(bench.count("invoices.invoice")).isZero();
        assertThat(root.resolve("F1.pdf")).exists();
    }

    @Test
    void a_crash_while_rows_enter_loses_nothing_and_doubles_nothing() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"), anInvoiceRow("F3"));
        look();
        bench.wait(Duration.ofSeconds(3));
        var index = IndexFile.examine(folder.resolve("factures.csv"));
        var rows = new int[1];
        assertThatThrownBy(() -> bench.get(ReadDrop.class).read(DropFolder.of(root, VALMONT), index, () -> {
                    if (rows[0]++ == 2) {
                        throw new IllegalStateException("SIGKILL");
                    }
                }))
                .hasMessage("SIGKILL");
        assertThat(bench.count("invoices.invoice")).isEqualTo(2);

        look();

        assertThat(bench.count("invoices.invoice")).isEqualTo(3);
        assertThat(bench.heard(InvoiceIssued.class)).isEqualTo(3);
        assertThat(report("factures").subList(1, 4))
                .containsExactly("2;F1;déjà reçue;;;", "3;F2;déjà reçue;;;", "4;F3;acceptée;;;");
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void a_crash_while_files_move_is_taken_up_where_it_was() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));
        look();
        bench.wait(Duration.ofSeconds(3));
        var here = DropFolder.of(root, VALMONT);
        var index = IndexFile.examine(folder.resolve("factures.csv"));
        var tally = bench.get(ReadDrop.class).read(here, index, () -> {});
        var target = here.makeFolderFor("factures.csv", false, today());
        var drop = bench.get(Drops.class).present(VALMONT).getFirst();
        bench.get(Drops.class).startMoving(drop, index.sha256(), target, tally);
        Files.move(folder.resolve("F1.pdf"), folder.resolve(target).resolve("F1.pdf"));

        look();

        assertThat(files(folder)).isEmpty();
        assertThat(files(processed("factures")))
                .containsExactlyInAnyOrder("F1.pdf", "F2.pdf", "factures.csv", "factures.csv.rapport.csv");
        assertThat(report("factures").get(1)).isEqualTo("2;F1;acceptée;;;");
        assertThat(bench.count("intake.drop where state = 'DONE'")).isEqualTo(1);
    }

    @Test
    void a_crash_after_the_last_file_moved_leaves_nothing_open() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"));
        look();
        Files.delete(folder.resolve("factures.csv"));

        look();

        assertThat(bench.count("intake.drop where state = 'DONE'")).isEqualTo(1);
    }

    @Test
    void an_index_replaced_while_it_was_read_is_read_again() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"));
        look();
        bench.wait(Duration.ofSeconds(3));
        var drop = bench.get(Drops.class).present(VALMONT).getFirst();
        drop("factures.csv", anInvoiceRow("F1"), anInvoiceRow("F2"));

        look();
        assertThat(bench.count("invoices.invoice")).isZero();

        settle();
        assertThat(bench.count("invoices.invoice")).isEqualTo(2);
        assertThat(drop.movingTo()).isNull();
    }

    @Test
    void a_drop_that_cannot_be_read_does_not_keep_the_others_waiting_and_is_told_once() throws IOException {
        var tooLongForAReport = "a".repeat(240) + ".csv";
        drop(tooLongForAReport, anInvoiceRow("F1"));
        drop("factures.csv", anInvoiceRow("F2"));

        settle();
        look();

        assertThat(bench.invoice(VALMONT, "F2").leftToPay().isPositive()).isTrue();
        assertThat(files(folder)).containsExactlyInAnyOrder(tooLongForAReport, "F1.pdf");
        assertThat(bench.count("journal.entry where deed = 'drop-failed'")).isEqualTo(1);
        assertThat(bench.get(MeterRegistry.class)
                        .counter("quittance.intake.drop-failures", "establishment", "ch-valmont")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void several_nodes_handle_a_drop_once() throws Exception {
        var rows = new ArrayList<SampleRows>();
        for (int i = 0; i < 20; i++) {
            rows.add(anInvoiceRow("F" + i));
        }
        drop("factures.csv", rows.toArray(SampleRows[]::new));
        look();
        bench.wait(Duration.ofSeconds(3));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 4; i++) {
                var node = new WatchDropFolder(
                        bench.get(IntakeSettings.class),
                        bench.get(Drops.class),
                        bench.get(ReadDrop.class),
                        bench.get(DropNews.class),
                        bench::now);
                looks.add(() -> {
                    node.look(VALMONT);
                    return null;
                });
            }
            for (var look : nodes.invokeAll(looks)) {
                look.get();
            }
        }

        assertThat(bench.heard(InvoiceIssued.class)).isEqualTo(20);
        assertThat(files(folder.resolve("traites"))).containsExactly(today() + "-factures");
        assertThat(report("factures")).filteredOn(it -> it.contains("acceptée")).hasSize(20);
    }

    @Test
    void a_drop_held_by_a_node_that_died_is_taken_over() throws IOException {
        drop("factures.csv", anInvoiceRow("F1"));
        look();
        var drop = bench.get(Drops.class).present(VALMONT).getFirst();
        bench.get(Drops.class).claim(drop, UUID.randomUUID(), Duration.ofSeconds(30));

        settle();
        assertThat(bench.count("invoices.invoice")).isZero();

        bench.wait(Duration.ofSeconds(30));
        look();
        assertThat(bench.count("invoices.invoice")).isEqualTo(1);
    }

    private void drop(String name, SampleRows... rows) throws IOException {
        for (var row : rows) {
            pdf(row.cell(Column.NUMBER));
        }
        index(name, rows);
    }

    private void index(String name, SampleRows... rows) throws IOException {
        Files.writeString(folder.resolve(name), SampleRows.index(List.of(rows)));
    }

    private void pdf(String number) throws IOException {
        Files.write(folder.resolve(number + ".pdf"), SampleRows.pdf(number));
    }

    private void look() throws IOException {
        bench.get(WatchDropFolder.class).look(VALMONT);
    }

    /// Two looks, far enough apart for an index that no longer changes.
    private void settle() throws IOException {
        look();
        bench.wait(Duration.ofSeconds(5));
        look();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.now(), FrenchDates.PARIS);
    }

    private Path processed(String name) {
        return folder.resolve("traites").resolve(today() + "-" + name);
    }

    private List<String> report(String name) throws IOException {
        var index = name.replaceAll("-[0-9]+$", "");
        return Files.readAllLines(processed(name).resolve(index + ".csv.rapport.csv"));
    }

    private static List<String> files(Path where) throws IOException {
        try (var files = Files.list(where)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> !it.equals("traites") && !it.equals("refuses"))
                    .collect(Collectors.toList());
        }
    }
}
