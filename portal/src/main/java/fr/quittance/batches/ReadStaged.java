package fr.quittance.batches;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Shows a clerk the PDF of a row that waits: its number is read on it. That it was read is written first.
@Component
public class ReadStaged {

    private final Batches batches;
    private final BatchRows rows;
    private final BatchFiles files;
    private final Journal journal;

    ReadStaged(Batches batches, BatchRows rows, BatchFiles files, Journal journal) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.journal = journal;
    }

    /// The bytes; nothing when there is no such row, or no PDF that anybody should open.
    @Transactional
    public Optional<byte[]> read(StaffMember member, UUID id, int line) {
        var batch = batches.find(new EstablishmentCode(member.establishment()), id);
        var row = batch.flatMap(it -> rows.find(it, line));
        if (row.isEmpty() || !isFit(batch.get(), row.get())) {
            return Optional.empty();
        }
        journal.record(
                batch.get().establishment(), member.name(), "document-read", id.toString(), String.valueOf(line));
        return files.bytes(batch.get(), row.get().cell(Column.FILE));
    }

    private boolean isFit(Batch batch, BatchRow row) {
        return files.of(batch).stream()
                .anyMatch(it ->
                        it.name().equals(row.cell(Column.FILE)) && it.unfit().isEmpty());
    }
}
