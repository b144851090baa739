package fr.quittance.journeys;

import static fr.quittance.invoices.SampleInvoices.VALMONT;

import fr.quittance.batches.Batch;
import fr.quittance.batches.BatchRow;
import fr.quittance.batches.Control;
import fr.quittance.batches.Line;
import fr.quittance.batches.StagedFile;
import fr.quittance.batches.staff.BatchPage;
import fr.quittance.batches.staff.BatchPage.View;
import fr.quittance.batches.staff.BatchesPage;
import fr.quittance.batches.staff.RowPage;
import fr.quittance.billcheck.Finding;
import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import fr.quittance.intake.SampleRows;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The pages of deposits in every state.
final class BatchStates {

    private static final StagedFile PDF = new StagedFile("facture.pdf", "0", 84_000, "", List.of());
    private static final Instant NOW = Instant.parse("2026-10-18T19:30:00Z");

    private BatchStates() {}

    static Map<String, Page> pages(Desk desk) {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("gestion-depots-aucun", new BatchesPage(desk, Map.of(), true, List.of(), 200, 14));
        pages.put("gestion-depots", new BatchesPage(desk, batches(), true, List.of(), 200, 14));
        pages.put(
                "gestion-depots-refus",
                new BatchesPage(
                        desk,
                        batches(),
                        true,
                        List.of(new fr.quittance.pages.Problem(
                                "fichiers", Texts.text("batches.refused.zip-path", "depot-du-18-octobre.zip"))),
                        200,
                        14));
        for (var view : View.values()) {
            pages.put(
                    "gestion-depot-" + view.address(),
                    new BatchPage(
                            desk,
                            control(),
                            view,
                            1,
                            view == View.TO_CORRECT ? "still-wrong" : "corrected",
                            17,
                            List.of()));
        }
        for (var state : Batch.State.values()) {
            var empty = new Control(batch(state), List.of(), List.of(), List.of(), new Batch.Tally(6, 231, 3));
            pages.put(
                    "gestion-depot-" + state.name().toLowerCase(Locale.ROOT),
                    new BatchPage(desk, empty, View.READY, 1, null, 0, List.of()));
        }
        pages.put(
                "gestion-depot-ligne",
                new RowPage(desk, batch(Batch.State.DRAFT), control().lines().getFirst()));
        return pages;
    }

    static List<Finding> findings() {
        return List.of(
                found("parts", Finding.Severity.ERROR, "946,50\u00A0€", "956,50\u00A0€"),
                found("no-contact", Finding.Severity.WARNING),
                found("minor-secret", Finding.Severity.WARNING, 16));
    }

    private static Finding found(String key, Finding.Severity severity, Object... arguments) {
        return new Finding(
                key, severity, Texts.text("billcheck." + key, arguments), Texts.text("billcheck." + key + ".source"));
    }

    private static Map<Batch, Batch.Tally> batches() {
        var batches = new LinkedHashMap<Batch, Batch.Tally>();
        for (var state : Batch.State.values()) {
            batches.put(batch(state), new Batch.Tally(state == Batch.State.DONE ? 0 : 6, 231, 3));
        }
        return batches;
    }

    private static Batch batch(Batch.State state) {
        return new Batch(
                VALMONT,
                new UUID(7, state.ordinal()),
                "M.\u00A0Petit",
                NOW,
                NOW,
                state,
                SampleRows.header() + ";service",
                state == Batch.State.DRAFT
                        ? List.of(Texts.text("batches.left-out.kind", "plan-des-lits.xlsx"))
                        : List.of(),
                state == Batch.State.DRAFT ? null : "M.\u00A0Petit");
    }

    private static Control control() {
        var lines = new ArrayList<Line>();
        lines.add(wrong(
                row(17, "F2026-004519").with(Column.TOTAL, "946,5O").with(Column.BIRTH_DATE, "31/02/1957"),
                17,
                Problem.in(Column.TOTAL, "946,5O", "amount-letter-o"),
                Problem.in(Column.BIRTH_DATE, "31/02/1957", "no-such-date")));
        lines.add(line(
                new BatchRow(31, Map.of(), "\"facture;F2026-004533;;30/09/2026;30/12/2026;8004133", false, List.of()),
                Line.State.TO_CORRECT,
                List.of(Problem.ofRow("line-quotes")),
                List.of(),
                "",
                List.of()));
        lines.add(line(
                new BatchRow(1, Map.of(Column.TYPE, "acquittee", Column.FILE, "scan-0001.pdf"), null, false, List.of()),
                Line.State.TO_CORRECT,
                List.of(Problem.in(Column.NUMBER, "", "missing")),
                List.of(),
                "",
                List.of("F2026-004001", "F2026-004002")));
        lines.add(line(
                new BatchRow(
                        2,
                        Map.of(
                                Column.TYPE,
                                "acquittee",
                                Column.NUMBER,
                                "F2026-004003",
                                Column.FILE,
                                "F2026-004003.pdf"),
                        null,
                        false,
                        List.of()),
                Line.State.TO_CONFIRM,
                List.of(new Problem(Column.NUMBER, "F2026-004003", Texts.text("batches.to-confirm"))),
                List.of(),
                "MOREAU Aline",
                List.of()));
        for (int i = 40; i < 44; i++) {
            lines.add(right(i, i % 2 == 0 ? findings().subList(1, 3) : List.of(), Line.State.READY));
        }
        lines.add(right(50, List.of(), Line.State.ALREADY_THERE));
        return new Control(
                batch(Batch.State.DRAFT),
                lines,
                List.of(new StagedFile("facture-sans-ligne.pdf", "0", 84_000, "", List.of())),
                List.of(new Problem(null, "service", "")),
                new Batch.Tally(9, 231, 0));
    }

    private static SampleRows row(int line, String number) {
        return SampleRows.anInvoiceRow(number).with(Column.IPP, "80041" + line);
    }

    private static Line wrong(SampleRows row, int line, Problem... problems) {
        return line(
                new BatchRow(line, row.cells(), null, false, List.of()),
                Line.State.TO_CORRECT,
                List.of(problems),
                List.of(),
                "DUPONT Jeanne",
                List.of());
    }

    private static Line right(int line, List<Finding> findings, Line.State state) {
        var row = row(line, "F2026-0045" + line).with(Column.MOBILE, "06 39 98 00");
        var reading = (Reading.Understood) DepositReader.carried(row.cells());
        return new Line(
                new BatchRow(line, row.cells(), null, false, List.of()),
                state,
                List.of(),
                findings.isEmpty() ? List.of() : reading.warnings(),
                findings,
                reading,
                PDF,
                "ROUSSEL-DESCHAMPS Marie-Antoinette",
                List.of());
    }

    private static Line line(
            BatchRow row,
            Line.State state,
            List<Problem> problems,
            List<Finding> findings,
            String patient,
            List<String> candidates) {
        return new Line(row, state, problems, List.of(), findings, nobody(), PDF, patient, candidates);
    }

    private static Reading.@Nullable Understood nobody() {
        return null;
    }
}
