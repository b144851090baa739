package fr.quittance.batches;

import fr.quittance.billcheck.Finding;
import fr.quittance.intake.Column;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a batch as it was just checked.
///
/// @param row what is written in it
/// @param state whether it may come in
/// @param problems why it may not; empty when it may
/// @param notes what is worth a look without keeping it from coming in: contacts left out, a settled invoice
/// @param findings what the bill check says of it
/// @param reading what it says; null when it cannot be read
/// @param file its PDF; null when it is not there, or has none
/// @param patient who it is for, « DUPONT Jeanne »; empty when nobody knows
/// @param candidates invoice numbers found in the PDF, when no index names it and it is not clear which one is meant
public record Line(
        BatchRow row,
        State state,
        List<Problem> problems,
        List<Problem> notes,
        List<Finding> findings,
        Reading.@Nullable Understood reading,
        @Nullable StagedFile file,
        String patient,
        List<String> candidates) {

    public Line {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        findings = List.copyOf(findings);
        candidates = List.copyOf(candidates);
    }

    /// Whether a row may come in.
    public enum State {
        TO_CORRECT,
        /// Its invoice is still to pay here: a person must say that it was paid elsewhere.
        TO_CONFIRM,
        READY,
        /// The very same is on file: nothing would change.
        ALREADY_THERE
    }

    /// Whether it waits for somebody.
    public boolean waits() {
        return state == State.TO_CORRECT || state == State.TO_CONFIRM;
    }

    /// Whether somebody should look at it before it comes in.
    public boolean isWorthALook() {
        return !waits() && !(notes.isEmpty() && findings.isEmpty());
    }

    /// The invoice's number as it is written.
    public String number() {
        return row.cell(Column.NUMBER);
    }
}
