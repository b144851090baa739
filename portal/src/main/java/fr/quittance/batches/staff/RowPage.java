package fr.quittance.batches.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.batches.Batch;
import fr.quittance.batches.Line;
import fr.quittance.intake.Column;
import fr.quittance.intake.Index;
import fr.quittance.pages.Desk;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import java.util.List;

/// One row of a deposit, every cell of it.
public record RowPage(Desk desk, Batch batch, Line line) implements Page {

    public String address() {
        return "/gestion/depots/" + batch.id() + "/lignes/" + line.row().line();
    }

    public String heading() {
        return text("batches.line", line.row().line());
    }

    /// The cells in the order of the documentation.
    public List<Column> columns() {
        return Index.BROUGHT.columns();
    }

    /// What is wrong in the cells.
    public List<Problem> problems() {
        return BatchPage.fields(line);
    }
}
