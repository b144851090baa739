package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.intake.Index;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.IndexRows;
import fr.quittance.intake.Problem;
import fr.quittance.intake.ReceiveStay;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Reads the stays that a hospital wrote, one a line, whichever door they came by. Read again, they change nothing.
@Component
public class ReadStays {

    private static final Logger log = LoggerFactory.getLogger(ReadStays.class);

    private final ReceiveStay receiveStay;

    ReadStays(ReceiveStay receiveStay) {
        this.receiveStay = receiveStay;
    }

    /// What became of a line.
    ///
    /// @param number its place in the file: the header is line 1
    /// @param nda the stay it is about; empty when that cannot be read
    /// @param received whether it is on file
    /// @param problems what is to be put right; of a line that is on file, what was left out
    public record Line(int number, String nda, boolean received, List<Problem> problems) {}

    /// Reads every line.
    ///
    /// @return one for each; a single one for the header when the whole is refused
    public List<Line> read(EstablishmentCode establishment, Reader letters) throws IOException {
        var lines = new ArrayList<Line>();
        try (var rows = IndexRows.open(Index.STAYS, letters)) {
            if (!rows.header().refusals().isEmpty()) {
                return List.of(new Line(1, "", false, rows.header().refusals()));
            }
            for (var row = rows.next(); row != null; row = rows.next()) {
                lines.add(
                        switch (row) {
                            case IndexLine.Broken broken ->
                                new Line(broken.number(), "", false, List.of(broken.problem()));
                            case IndexLine.Row it -> receive(establishment, it);
                        });
            }
        }
        return lines;
    }

    /// An outage stops the reading, which is done again later; a line that fails by itself must not stop those below
    /// it.
    private Line receive(EstablishmentCode establishment, IndexLine.Row row) {
        var nda = row.cells().getOrDefault(Column.NDA, "").strip();
        try {
            return switch (receiveStay.receive(establishment, row.cells())) {
                case ReceiveStay.Outcome.Received(var warnings) -> new Line(row.number(), nda, true, warnings);
                case ReceiveStay.Outcome.Refused(var problems) -> new Line(row.number(), nda, false, problems);
            };
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Line {} of the stays of {} failed", row.number(), establishment, e);
            return new Line(row.number(), nda, false, List.of(Problem.ofRow("unforeseen")));
        }
    }
}
