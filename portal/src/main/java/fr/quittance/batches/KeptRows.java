package fr.quittance.batches;

import fr.quittance.intake.Column;
import fr.quittance.intake.Reading;
import fr.quittance.intake.Reception;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is kept of the rows and the files while a batch comes in, and what is forgotten.
@Component
class KeptRows {

    private final BatchRows rows;
    private final BatchFiles files;

    KeptRows(BatchRows rows, BatchFiles files) {
        this.rows = rows;
        this.files = files;
    }

    /// The PDF that a row names; null when it names none.
    byte @Nullable [] bytes(Batch batch, Reading.Understood what) {
        return what.file() == null ? null : files.bytes(batch, what.file()).orElse(null);
    }

    void became(Batch batch, BatchRow row, Reception reception) {
        switch (reception) {
            case Reception.Accepted accepted -> rows.done(batch, row, "ACCEPTED");
            case Reception.Completed completed -> rows.done(batch, row, "COMPLETED");
            case Reception.AlreadyThere there -> rows.done(batch, row, "ALREADY_THERE");
            case Reception.Refused refused -> rows.refused(batch, row.line(), refused.problems());
        }
    }

    /// A PDF is kept only while a row that waits names it.
    void forgetFilesNobodyNeeds(Batch batch) {
        var needed =
                rows.waiting(batch).stream().map(it -> it.cell(Column.FILE)).collect(Collectors.toSet());
        files.of(batch).stream()
                .filter(it -> !needed.contains(it.name()))
                .forEach(it -> files.forget(batch, it.name()));
    }
}
