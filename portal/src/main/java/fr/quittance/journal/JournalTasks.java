package fr.quittance.journal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishments;
import fr.quittance.pages.DeskEntry;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the bar for auditors; seals the journal every minute, notes its end every ten, checks it every night.
@Configuration(proxyBeanMethods = false)
class JournalTasks {

    @Bean
    DeskEntry auditEntry() {
        return DeskEntry.at(80, "journal.nav", "/gestion/audit", StaffRole.AUDITOR, StaffRole.ADMINISTRATOR);
    }

    private static final Logger LOG = LoggerFactory.getLogger(JournalTasks.class);

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
    RecurringTask<Void> verifyJournals(Establishments establishments, VerifyJournal verify) {
        return Tasks.recurring("journal-verify", Schedules.daily(LocalTime.of(3, 10)))
                .execute((instance, context) -> {
                    for (var establishment : all(establishments)) {
                        switch (verify.verify(establishment.code())) {
                            case Verdict.Intact(var entries) ->
                                LOG.info("The journal of {} is intact: {} entries", establishment.code(), entries);
                            case Verdict.Broken broken ->
                                LOG.error("The journal of {} was touched: {}", establishment.code(), broken);
                        }
                    }
                });
    }

    private static List<Establishment> all(Establishments establishments) {
        return List.copyOf(establishments.all());
    }
}
