package fr.quittance.batches;

import static fr.quittance.pages.Texts.text;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a clerk decides of a draft: let in what is ready, or give everything up.
@Component
public class LetIn {

    private final Batches batches;
    private final ControlBatch control;
    private final SchedulerClient scheduler;
    private final Journal journal;
    private final InstantSource clock;

    LetIn(Batches batches, ControlBatch control, SchedulerClient scheduler, Journal journal, InstantSource clock) {
        this.batches = batches;
        this.control = control;
        this.scheduler = scheduler;
        this.journal = journal;
        this.clock = clock;
    }

    /// Lets in every row that may, in the background; the others wait. Asked twice, it begins once.
    ///
    /// @return whether there is such a batch
    @Transactional
    public boolean letIn(StaffMember member, UUID id) {
        var found = batches.lock(new EstablishmentCode(member.establishment()), id);
        found.filter(Batch::isDraft).ifPresent(batch -> {
            var checked = control.control(batch);
            if (!checked.comingIn().isEmpty() && batches.begin(batch, member.name())) {
                scheduler.schedule(
                        BatchTasks.LET_IN.instance(BatchTasks.instance(batch)).build(), clock.instant());
                record(
                        member,
                        batch,
                        "batch-let-in",
                        text(
                                "batches.journal.let-in",
                                checked.comingIn().size(),
                                checked.waiting().size()));
            }
        });
        return found.isPresent();
    }

    /// Gives a draft up: what waits in it is deleted, what came in stays.
    ///
    /// @return whether there is such a batch
    @Transactional
    public boolean drop(StaffMember member, UUID id) {
        var found = batches.lock(new EstablishmentCode(member.establishment()), id);
        found.ifPresent(batch -> {
            var waiting = batches.tally(batch).waiting();
            if (batches.close(batch, Batch.State.DROPPED)) {
                record(member, batch, "batch-dropped", text("batches.journal.dropped", waiting));
            }
        });
        return found.isPresent();
    }

    private void record(StaffMember member, Batch batch, String deed, String details) {
        journal.record(batch.establishment(), member.name(), deed, batch.id().toString(), details);
    }
}
