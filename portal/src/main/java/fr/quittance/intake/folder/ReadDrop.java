package fr.quittance.intake.folder;

import fr.quittance.intake.DepositReader;
import fr.quittance.intake.Door;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.IndexRows;
import fr.quittance.intake.IntakeSettings;
import fr.quittance.intake.Problem;
import fr.quittance.intake.Reading;
import fr.quittance.intake.ReceiveRow;
import fr.quittance.intake.Reception;
import fr.quittance.intake.Receptions;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads every row of an index that is complete, several at once, and writes the report in the
/// order of the rows. Rows received before are found « déjà reçues », so it may be done again from
/// the beginning at any time.
@Component
class ReadDrop {

    private final ReceiveRow receiveRow;
    private final Receptions receptions;
    private final IntakeSettings settings;

    ReadDrop(ReceiveRow receiveRow, Receptions receptions, IntakeSettings settings) {
        this.receiveRow = receiveRow;
        this.receptions = receptions;
        this.settings = settings;
    }

    /// Called before each row; may throw to stop.
    interface BeforeEachRow {
        void check();
    }

    Tally read(DropFolder folder, IndexFile index, BeforeEachRow before) throws IOException {
        try (var rows = index.rows();
                var report = DropReport.create(folder.unfinishedReport(index.name()))) {
            if (!rows.header().warnings().isEmpty()) {
                report.say(1, "", "index-warning", rows.header().warnings());
            }
            if (!rows.header().refusals().isEmpty()) {
                return refuse(folder, index, report, rows.header().refusals());
            }
            var tally = readRows(folder, index, rows, report, before);
            return tally.isEmpty() ? refuse(folder, index, report, List.of(Problem.ofRow("index-no-rows"))) : tally;
        }
    }

    private Tally readRows(DropFolder folder, IndexFile index, IndexRows rows, DropReport report, BeforeEachRow before)
            throws IOException {
        try (var ahead = new RowsAhead(settings.rowsAtOnce(), report)) {
            for (var line = rows.next(); line != null; line = rows.next()) {
                before.check();
                var it = line;
                ahead.read(it, () -> receive(folder, index, it));
            }
            return ahead.finish();
        }
    }

    private Tally refuse(DropFolder folder, IndexFile index, DropReport report, List<Problem> problems)
            throws IOException {
        report.say(1, "", "refused", problems);
        receptions.refused(folder.establishment(), Door.FOLDER, index.name(), problems);
        return Tally.NONE;
    }

    private Reception receive(DropFolder folder, IndexFile index, IndexLine line) throws IOException {
        return switch (line) {
            case IndexLine.Broken broken -> refused(folder, index, line, List.of(broken.problem()));
            case IndexLine.Row row ->
                switch (DepositReader.row(row.cells())) {
                    case Reading.Unreadable unreadable -> refused(folder, index, line, unreadable.problems());
                    case Reading.Understood what ->
                        receiveRow.receive(
                                folder.establishment(),
                                Door.FOLDER,
                                Door.FOLDER.who(),
                                row.number(),
                                what,
                                DropFiles.bytes(folder, what.file()));
                };
        };
    }

    private Reception refused(DropFolder folder, IndexFile index, IndexLine line, List<Problem> problems) {
        receptions.refused(folder.establishment(), Door.FOLDER, index.name() + ":" + line.number(), problems);
        return new Reception.Refused(problems);
    }
}
