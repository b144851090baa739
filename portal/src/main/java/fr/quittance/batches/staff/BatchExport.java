package fr.quittance.batches.staff;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.BILLING_CLERK;

import fr.quittance.batches.Batches;
import fr.quittance.batches.Control;
import fr.quittance.batches.ControlBatch;
import fr.quittance.batches.Line;
import fr.quittance.batches.ReadStaged;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.intake.Index;
import fr.quittance.intake.Problem;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Spreadsheet;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What is taken out of a draft: the rows to correct, with what is wrong at the end of each, to be brought again once
/// right; and the PDF of a row, to read its number on it.
@RestController
class BatchExport {

    private static final List<Column> COLUMNS = Index.BROUGHT.columns();

    private final Batches batches;
    private final ControlBatch control;
    private final ReadStaged readStaged;
    private final Journal journal;

    BatchExport(Batches batches, ControlBatch control, ReadStaged readStaged, Journal journal) {
        this.batches = batches;
        this.control = control;
        this.readStaged = readStaged;
        this.journal = journal;
    }

    @GetMapping("/gestion/depots/{id}/erreurs.csv")
    @ForStaff(BILLING_CLERK)
    @Transactional
    public ResponseEntity<byte[]> errors(StaffMember member, @PathVariable UUID id) {
        var batch = batches.find(new EstablishmentCode(member.establishment()), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var rows = rows(control.control(batch));
        journal.record(
                batch.establishment(),
                member.name(),
                "list-exported",
                batch.id().toString(),
                text("batches.journal.exported", rows.size() - 1));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("depot-a-corriger.csv")
                                .build()
                                .toString())
                .body(Spreadsheet.of(rows).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/gestion/depots/{id}/lignes/{line}/pdf")
    @ForStaff(BILLING_CLERK)
    ResponseEntity<byte[]> pdf(StaffMember member, @PathVariable UUID id, @PathVariable int line) {
        var bytes =
                readStaged.read(member, id, line).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("ligne-" + line + ".pdf")
                                .build()
                                .toString())
                .body(bytes);
    }

    private static List<List<String>> rows(Control control) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<>(COLUMNS.stream().map(Column::header).toList());
        header.add("erreur");
        rows.add(header);
        control.waiting().forEach(it -> rows.add(row(it)));
        return rows;
    }

    private static List<String> row(Line line) {
        var cells =
                new ArrayList<>(COLUMNS.stream().map(it -> line.row().cell(it)).toList());
        var problems = line.problems().stream().map(BatchExport::words).collect(Collectors.joining(" | "));
        var broken = line.row().broken();
        cells.add(text("batches.line", line.row().line()) + "\u00A0: " + problems
                + (broken == null ? "" : " | " + broken));
        return cells;
    }

    private static String words(Problem problem) {
        return problem.column() == null ? problem.remedy() : problem.column().header() + "\u00A0: " + problem.remedy();
    }
}
