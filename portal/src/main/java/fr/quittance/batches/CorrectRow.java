package fr.quittance.batches;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes one waiting row of a draft. The journal says which columns, never what was in them.
@Component
public class CorrectRow {

    private final Batches batches;
    private final BatchRows rows;
    private final Journal journal;

    CorrectRow(Batches batches, BatchRows rows, Journal journal) {
        this.batches = batches;
        this.rows = rows;
        this.journal = journal;
    }

    /// Writes some of the cells anew; the others stay. Nothing changed is worth another check too.
    ///
    /// @return whether there is such a row, and nobody is letting it in
    @Transactional
    public boolean correct(StaffMember member, UUID id, int line, Map<Column, String> written) {
        return change(member, id, line, (batch, row) -> {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.putAll(row.cells());
            cells.putAll(written);
            rows.correct(batch, new IndexLine.Row(line, cells));
            var changed = written.entrySet().stream()
                    .filter(it -> !row.cell(it.getKey()).equals(it.getValue().strip()))
                    .map(it -> it.getKey().header())
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!changed.isEmpty()) {
                record(member, batch, "batch-row-corrected", text("batches.journal.corrected", line, changed));
            }
        });
    }

    /// Writes a whole line anew, that could not be cut into cells.
    @Transactional
    public boolean rewrite(StaffMember member, UUID id, int line, String written) {
        return change(member, id, line, (batch, row) -> {
            rows.correct(batch, IndexText.line(batch.header() == null ? "" : batch.header(), line, written));
            record(member, batch, "batch-row-corrected", text("batches.journal.rewritten", line));
        });
    }

    /// Says that the invoice of a facture acquittée, still to pay here, was paid elsewhere.
    @Transactional
    public boolean confirm(StaffMember member, UUID id, int line) {
        return change(member, id, line, (batch, row) -> {
            rows.confirm(batch, line);
            record(
                    member,
                    batch,
                    "batch-row-confirmed",
                    text("batches.journal.confirmed", line, row.cell(Column.NUMBER)));
        });
    }

    /// Takes a row out: it will not come in.
    @Transactional
    public boolean remove(StaffMember member, UUID id, int line) {
        return change(member, id, line, (batch, row) -> {
            rows.done(batch, row, "REMOVED");
            batches.endIfEmpty(batch);
            record(member, batch, "batch-row-removed", text("batches.journal.removed", line, row.cell(Column.NUMBER)));
        });
    }

    private boolean change(StaffMember member, UUID id, int line, BiConsumer<Batch, BatchRow> change) {
        var batch =
                batches.lock(new EstablishmentCode(member.establishment()), id).filter(Batch::isDraft);
        var row = batch.flatMap(it -> rows.find(it, line));
        if (row.isEmpty()) {
            return false;
        }
        change.accept(batch.get(), row.get());
        batches.touch(batch.get());
        return true;
    }

    private void record(StaffMember member, Batch batch, String deed, String details) {
        journal.record(batch.establishment(), member.name(), deed, batch.id().toString(), details);
    }
}
