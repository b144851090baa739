package fr.quittance.journal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.DeskEntry;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the bar for auditors; seals the journal every minute, notes its end every ten, checks it every night.
@Configuration(proxyBeanMethods = false)
class JournalTasks {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("journal-check");

    @Bean
    DeskEntry auditEntry() {
        return DeskEntry.at(80, "journal.nav", "/gestion/audit", StaffRole.AUDITOR, StaffRole.ADMINISTRATOR);
    }

    @Bean
    RecurringTask<Void> sealJournals(Establishments establishments, SealJournal seal) {
        return Tasks.recurring("journal-seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    for (var establishment : all(establishments)) {
                        int sealed;
                        do {
                            sealed = seal.sealBlock(establishment.code());
                        } while (sealed >= SealJournal.BLOCK);
                    }
                });
    }

    @Bean
    RecurringTask<Void> noteEndsOfJournals(Establishments establishments, Chains chains, Anchors anchors) {
        return Tasks.recurring("journal-note-ends", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    for (var establishment : all(establishments)) {
                        chains.end(establishment.code()).ifPresent(it -> anchors.note(establishment.code(), it));
                    }
                });
    }

    @Bean
    RecurringTask<Void> verifyJournals(Establishments establishments, ObjectProvider<AskCheck> ask) {
        return Tasks.recurring("journal-verify", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    for (var establishment : all(establishments)) {
                        ask.getObject().ask(establishment.code(), Outsider.PORTAL.who());
                    }
                });
    }

    /// Named by hospital: one check of each journal at a time.
    @Bean
    Task<Void> checkJournalTask(ObjectProvider<CheckJournal> check) {
        return Tasks.oneTime(CHECK)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2))
                .execute((instance, context) -> check.getObject().check(new EstablishmentCode(instance.getId())));
    }

    private static List<Establishment> all(Establishments establishments) {
        return List.copyOf(establishments.all());
    }
}
