package fr.quittance.backoffice;

import static fr.quittance.pages.Texts.text;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the patients of many invoices: drawn up, checked, confirmed, and undone within two minutes if it was a
/// mistake.
@Component
public class TellMany {

    /// How long a confirmed run waits, so that it can be undone.
    public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(2);

    /// Most invoices in one run.
    public static final int MOST = 20_000;

    private final Runs runs;
    private final Queues queues;
    private final SchedulerClient scheduler;
    private final Journal journal;
    private final InstantSource clock;

    TellMany(Runs runs, Queues queues, SchedulerClient scheduler, Journal journal, InstantSource clock) {
        this.runs = runs;
        this.queues = queues;
        this.scheduler = scheduler;
        this.journal = journal;
        this.clock = clock;
    }

    /// Draws up a run over invoices that were ticked.
    @Transactional
    public Run drawUp(StaffMember member, Queue queue, String channels, Collection<InvoiceId> invoices) {
        return runs.drawUp(member, queue, channels, invoices);
    }

    /// Draws up a run over everything a filter keeps, up to [#MOST].
    @Transactional
    public Run drawUp(StaffMember member, QueueFilter filter, String channels) {
        var invoices = queues.invoices(new EstablishmentCode(member.establishment()), filter, MOST);
        return runs.drawUp(member, filter.queue(), channels, invoices);
    }

    /// Confirms a run: it begins in two minutes.
    ///
    /// @return the run as it stands now; empty when there is none of that name
    @Transactional
    public Optional<Run> confirm(StaffMember member, UUID id) {
        var establishment = new EstablishmentCode(member.establishment());
        runs.find(establishment, id).ifPresent(run -> {
            var startsAt = clock.instant().plus(SECOND_THOUGHTS);
            if (runs.confirm(run, startsAt)) {
                scheduler.schedule(RunTasks.RUN.instance(RunTasks.instance(run)).build(), startsAt);
                record(run, member, "run-confirmed", runs.progress(run).total());
            }
        });
        return runs.find(establishment, id);
    }

    /// Undoes a run that has not begun.
    ///
    /// @return the run as it stands now; empty when there is none of that name
    @Transactional
    public Optional<Run> undo(StaffMember member, UUID id) {
        var establishment = new EstablishmentCode(member.establishment());
        runs.find(establishment, id).ifPresent(run -> {
            if (runs.undo(run)) {
                record(run, member, "run-undone", runs.progress(run).total());
            }
        });
        return runs.find(establishment, id);
    }

    private void record(Run run, StaffMember member, String deed, long invoices) {
        journal.record(
                run.establishment(),
                member.name(),
                deed,
                run.id().toString(),
                text("backoffice.run.journal", invoices, text("backoffice.queue." + run.queue())));
    }
}
