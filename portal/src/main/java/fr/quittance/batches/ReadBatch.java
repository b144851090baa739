package fr.quittance.batches;

import fr.quittance.intake.Column;
import fr.quittance.intake.Deposit;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the rows that wait in a batch, and looks for the PDF of each among those brought.
@Component
class ReadBatch {

    private final BatchRows rows;
    private final BatchFiles files;

    ReadBatch(BatchRows rows, BatchFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /// A row that was read.
    ///
    /// @param problems why it cannot come in; none when it can, as far as reading shows
    /// @param understood what it says; null when there are problems
    /// @param file its PDF; null when it is not there, or has none
    record Read(
            BatchRow row,
            List<Problem> problems,
            Reading.@Nullable Understood understood,
            @Nullable StagedFile file) {

        String sha256() {
            return file == null ? "" : file.sha256();
        }
    }

    Map<String, StagedFile> files(Batch batch) {
        var byName = new HashMap<String, StagedFile>();
        files.of(batch).forEach(it -> byName.put(it.name(), it));
        return byName;
    }

    List<Read> read(Batch batch, Map<String, StagedFile> files) {
        return rows.waiting(batch).stream()
                .map(row -> read(batch, row, files.get(row.cell(Column.FILE))))
                .toList();
    }

    private static Read read(Batch batch, BatchRow row, @Nullable StagedFile file) {
        if (row.broken() != null) {
            var header = batch.header() == null ? "" : batch.header();
            return new Read(row, List.of(IndexText.problem(header, row.broken())), null, null);
        }
        return switch (DepositReader.carried(row.cells())) {
            case Reading.Unreadable(var problems) -> new Read(row, problems, null, file);
            case Reading.Understood understood -> {
                var problems = problemsOf(understood, file);
                yield new Read(row, problems, problems.isEmpty() ? understood : null, file);
            }
        };
    }

    private static List<Problem> problemsOf(Reading.Understood understood, @Nullable StagedFile file) {
        var name = understood.file() == null ? "" : understood.file();
        if (understood.deposit() instanceof Deposit.Cancellation) {
            return List.of();
        }
        if (file == null) {
            return List.of(Problem.in(Column.FILE, name, "file-missing"));
        }
        if (!file.unfit().isEmpty()) {
            return List.of(new Problem(Column.FILE, name, file.unfit()));
        }
        return understood.sha256() == null || understood.sha256().equals(file.sha256())
                ? List.of()
                : List.of(Problem.in(Column.SHA256, understood.sha256(), "sha256-differs"));
    }
}
