package fr.quittance.intake;

import static fr.quittance.intake.SampleRows.aCancellationRow;
import static fr.quittance.intake.SampleRows.anAcquittedRow;
import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.intake.ForeseeReception.Carried;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is foreseen is what happens, in the same words.
class ForeseeReceptionTest {

    private final IntakeBench bench = new IntakeBench();

    @BeforeEach
    void an_invoice_is_on_file() {
        receive(anInvoiceRow("F1"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void every_refusal_that_shows_beforehand_is_said_in_the_words_of_the_refusal() {
        var refused = List.of(
                anInvoiceRow("F1").with(Column.TOTAL, "947,50").with(Column.AMO, "690,60"),
                anInvoiceRow("F2").with(Column.IPP, "IPP-F1").with(Column.BIRTH_DATE, "02/01/1960"),
                anInvoiceRow("F2").with(Column.NDA, "NDA-F1"),
                anInvoiceRow("F2").with(Column.REPLACES, "INCONNUE"),
                anAcquittedRow("F1").with(Column.IPP, "IPP-AUTRE"),
                anAcquittedRow("F2").with(Column.TOTAL, ""),
                anAcquittedRow("F2").with(Column.IPP, "IPP-F1").with(Column.BIRTH_DATE, "02/01/1960"),
                aCancellationRow("INCONNUE"));

        for (var row : refused) {
            var foreseen = foresee(row).getFirst();
            var happened = receive(row);

            assertThat(happened).as(row.line()).isInstanceOf(Reception.Refused.class);
            assertThat(foreseen)
                    .as(row.line())
                    .isEqualTo(new Foreseen.Unwelcome(((Reception.Refused) happened).problems()));
        }
    }

    @Test
    void what_would_come_in_comes_in_and_the_same_again_is_there() {
        assertThat(foresee(anInvoiceRow("F1")).getFirst()).isInstanceOf(Foreseen.AlreadyThere.class);
        assertThat(receive(anInvoiceRow("F1"))).isInstanceOf(Reception.AlreadyThere.class);
        for (var row :
                List.of(anInvoiceRow("F2").with(Column.REPLACES, "F1"), anAcquittedRow("F3"), aCancellationRow("F2"))) {
            assertThat(foresee(row).getFirst()).as(row.line()).isInstanceOf(Foreseen.Welcome.class);
            assertThat(receive(row)).as(row.line()).isInstanceOf(Reception.Accepted.class);
        }
    }

    @Test
    void rows_lean_on_those_before_them() {
        var together = foresee(
                anInvoiceRow("F2"),
                anInvoiceRow("F3").with(Column.REPLACES, "F2"),
                aCancellationRow("F3"),
                anInvoiceRow("F2"));

        assertThat(together.subList(0, 3)).allMatch(Foreseen.Welcome.class::isInstance);
        assertThat(together.get(3))
                .isInstanceOfSatisfying(
                        Foreseen.Unwelcome.class,
                        it -> assertThat(it.problems().getFirst().remedy()).contains("ligne 1"));
    }

    @Test
    void to_foresee_changes_nothing_and_sees_no_other_hospital() {
        var before = bench.count("patients.patient") + bench.count("journal.entry");

        var elsewhere = bench.get(ForeseeReception.class)
                .foresee(
                        TILLEULS,
                        List.of(
                                carried(1, anInvoiceRow("F1").with(Column.TOTAL, "946,50")),
                                carried(2, anInvoiceRow("F2"))));

        assertThat(elsewhere).allMatch(Foreseen.Welcome.class::isInstance);
        assertThat(bench.count("patients.patient") + bench.count("journal.entry"))
                .isEqualTo(before);
    }

    private List<Foreseen> foresee(SampleRows... rows) {
        var carried = new ArrayList<Carried>();
        for (var row : rows) {
            carried.add(carried(carried.size() + 1, row));
        }
        return bench.get(ForeseeReception.class).foresee(VALMONT, carried);
    }

    private static Carried carried(int place, SampleRows row) {
        var file = row.cell(Column.FILE).isEmpty() ? "" : Documents.sha256(SampleRows.pdf(row.cell(Column.NUMBER)));
        return new Carried(place, understood(row).deposit(), file);
    }

    private Reception receive(SampleRows row) {
        return bench.get(ReceiveInvoice.class)
                .receive(VALMONT, Door.FOLDER, understood(row), SampleRows.pdf(row.cell(Column.NUMBER)));
    }

    private static Reading.Understood understood(SampleRows row) {
        return (Reading.Understood) DepositReader.row(row.cells());
    }
}
