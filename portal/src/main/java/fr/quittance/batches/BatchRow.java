package fr.quittance.batches;

import fr.quittance.intake.Column;
import fr.quittance.intake.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row that waits in a batch, as it stands after corrections.
///
/// @param line its place in the index, whose header is line 1
/// @param cells what is written in it; empty when it cannot be cut
/// @param broken the whole line when it cannot be cut into cells; null otherwise
/// @param confirmed whether a person said that the invoice, still to pay here, was paid elsewhere
/// @param refusal why it was refused when it was last let in; empty before, and once corrected
public record BatchRow(
        int line, Map<Column, String> cells, @Nullable String broken, boolean confirmed, List<Problem> refusal) {

    public BatchRow {
        cells = Map.copyOf(cells);
        refusal = List.copyOf(refusal);
    }

    /// What is written in a column, without the blanks around it; empty when nothing is.
    public String cell(Column column) {
        return cells.getOrDefault(column, "").strip();
    }
}
