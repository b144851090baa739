package fr.quittance.intake.folder;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.intake.Column;
import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Door;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveInvoice;
import fr.quittance.intake.Reception;
import fr.quittance.intake.Receptions;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Reads every row of an index that is complete, and writes the report. Rows received before are
/// found « déjà reçues », so it may be done again from the beginning at any time.
@Component
class ReadDrop {

    private static final Logger log = LoggerFactory.getLogger(ReadDrop.class);

    private final ReceiveInvoice receiveInvoice;
    private final Receptions receptions;

    ReadDrop(ReceiveInvoice receiveInvoice, Receptions receptions) {
        this.receiveInvoice = receiveInvoice;
        this.receptions = receptions;
    }

    /// Called before each row; may throw to stop.
    interface BeforeEachRow {
        void check();
    }

    Tally read(DropFolder folder, IndexFile index, BeforeEachRow before) throws IOException {
        try (var rows = IndexRows.open(index);
                var report = DropReport.create(folder.unfinishedReport(index.name()))) {
            if (!rows.header().warnings().isEmpty()) {
                report.say(1, "", "index-warning", rows.header().warnings());
            }
            if (!rows.header().refusals().isEmpty()) {
                return refuse(folder, index, report, rows.header().refusals());
            }
            var tally = Tally.NONE;
            var empty = true;
            for (var line = rows.next(); line != null; line = rows.next()) {
                before.check();
                tally = read(folder, index, line, report, tally);
                empty = false;
            }
            return empty ? refuse(folder, index, report, List.of(Problem.ofRow("index-no-rows"))) : tally;
        }
    }

    private Tally refuse(DropFolder folder, IndexFile index, DropReport report, List<Problem> problems)
            throws IOException {
        report.say(1, "", "refused", problems);
        receptions.refused(folder.establishment(), Door.FOLDER, index.name(), problems);
        return Tally.NONE;
    }

    private Tally read(DropFolder folder, IndexFile index, IndexLine line, DropReport report, Tally tally)
            throws IOException {
        return switch (line) {
            case IndexLine.Broken broken -> {
                var problems = List.of(broken.problem());
                report.say(broken.number(), "", "refused", problems);
                receptions.refused(folder.establishment(), Door.FOLDER, index.name() + ":" + broken.number(), problems);
                yield tally.oneRefused();
            }
            case IndexLine.Row row -> {
                var invoice = row.cells().getOrDefault(Column.NUMBER, "").strip();
                yield say(row.number(), invoice, receive(folder, index, row), report, tally);
            }
        };
    }

    private static Tally say(int line, String invoice, Reception reception, DropReport report, Tally tally)
            throws IOException {
        return switch (reception) {
            case Reception.Accepted accepted -> {
                report.say(line, invoice, accepted.warnings().isEmpty() ? "accepted" : "warning", accepted.warnings());
                yield tally.oneAccepted();
            }
            case Reception.Completed completed -> {
                report.say(line, invoice, "completed", List.of());
                yield tally.oneAccepted();
            }
            case Reception.AlreadyThere there -> {
                report.say(line, invoice, "already-there", List.of());
                yield tally.oneAlreadyThere();
            }
            case Reception.Refused refused -> {
                report.say(line, invoice, "refused", refused.problems());
                yield tally.oneRefused();
            }
        };
    }

    private Reception receive(DropFolder folder, IndexFile index, IndexLine.Row row) throws IOException {
        var establishment = folder.establishment();
        return switch (DepositReader.row(row.cells())) {
            case Reading.Unreadable unreadable -> {
                receptions.refused(
                        establishment, Door.FOLDER, index.name() + ":" + row.number(), unreadable.problems());
                yield new Reception.Refused(unreadable.problems());
            }
            case Reading.Understood what -> receive(establishment, what, DropFiles.bytes(folder, what.file()), row);
        };
    }

    /// An outage stops the drop, which is read again later; a row that fails by itself must not
    /// stop those below it.
    private Reception receive(
            EstablishmentCode establishment, Reading.Understood what, byte @Nullable [] pdf, IndexLine.Row row) {
        try {
            return receiveInvoice.receive(establishment, Door.FOLDER, what, pdf);
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | NonTransientDataAccessResourceException
                | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("Line {} of a drop of {} failed", row.number(), establishment, e);
            return new Reception.Refused(Problem.ofRow("unforeseen"));
        }
    }
}
