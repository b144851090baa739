package fr.quittance.batches;

import fr.quittance.batches.Line.State;
import fr.quittance.intake.Problem;
import java.util.List;

/// What a batch looks like now: each waiting row checked, and the files beside them.
///
/// @param lines the rows that wait, in their order
/// @param unnamed PDFs that no row names
/// @param warnings columns of the index that mean nothing
/// @param tally how many rows came in before
public record Control(
        Batch batch, List<Line> lines, List<StagedFile> unnamed, List<Problem> warnings, Batch.Tally tally) {

    public Control {
        lines = List.copyOf(lines);
        unnamed = List.copyOf(unnamed);
        warnings = List.copyOf(warnings);
    }

    public List<Line> waiting() {
        return lines.stream().filter(Line::waits).toList();
    }

    public List<Line> ready() {
        return in(State.READY);
    }

    public List<Line> alreadyThere() {
        return in(State.ALREADY_THERE);
    }

    /// Those that would come in, in their order.
    List<Line> comingIn() {
        return lines.stream().filter(it -> !it.waits()).toList();
    }

    /// Those that would come in and that somebody should look at first.
    public List<Line> worthALook() {
        return ready().stream().filter(Line::isWorthALook).toList();
    }

    private List<Line> in(State state) {
        return lines.stream().filter(it -> it.state() == state).toList();
    }
}
