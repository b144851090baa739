package fr.quittance.batches;

import static fr.quittance.pages.Texts.text;

import fr.quittance.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Deletes what waits in drafts that nobody touched for a long time: names and PDFs of patients are not kept in case.
@Component
class ForgetBatches {

    private final Batches batches;
    private final BatchSettings settings;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ForgetBatches(Batches batches, BatchSettings settings, Journal journal, TransactionTemplate transaction) {
        this.batches = batches;
        this.settings = settings;
        this.journal = journal;
        this.transaction = transaction;
    }

    void forget() {
        for (var batch : batches.untouchedFor(settings.keptFor())) {
            transaction.executeWithoutResult(status -> {
                var waiting = batches.tally(batch).waiting();
                if (batches.close(batch, Batch.State.EXPIRED)) {
                    journal.record(
                            batch.establishment(),
                            "automatique",
                            "batch-expired",
                            batch.id().toString(),
                            text("batches.journal.dropped", waiting));
                }
            });
        }
    }
}
