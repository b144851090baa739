package fr.quittance.batches;

import static fr.quittance.pages.Texts.text;

import fr.quittance.intake.Door;
import fr.quittance.intake.ReceiveRow;
import fr.quittance.journal.Journal;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets in the rows of a batch that may come in, one by one, through the use case of every other door. After a crash it
/// goes on: what came in just before is found there already.
@Component
class DoLetIn {

    private final Batches batches;
    private final ControlBatch control;
    private final ReceiveRow receive;
    private final KeptRows kept;
    private final Journal journal;
    private final TransactionTemplate transaction;

    DoLetIn(
            Batches batches,
            ControlBatch control,
            ReceiveRow receive,
            KeptRows kept,
            Journal journal,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.control = control;
        this.receive = receive;
        this.kept = kept;
        this.journal = journal;
        this.transaction = transaction;
    }

    void run(Batch batch) {
        if (batch.state() != Batch.State.RUNNING) {
            return;
        }
        var who = Objects.requireNonNull(batch.letInBy());
        for (var line : control.control(batch).comingIn()) {
            var what = Objects.requireNonNull(line.reading());
            var reception = receive.receive(
                    batch.establishment(), Door.DESK, who, line.row().line(), what, kept.bytes(batch, what));
            kept.became(batch, line.row(), reception);
        }
        transaction.executeWithoutResult(status -> {
            if (batches.end(batch)) {
                kept.forgetFilesNobodyNeeds(batch);
                var tally = batches.tally(batch);
                journal.record(
                        batch.establishment(),
                        who,
                        "batch-done",
                        batch.id().toString(),
                        text("batches.journal.done", tally.accepted(), tally.alreadyThere(), tally.waiting()));
            }
        });
    }
}
