package fr.quittance.journal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.establishments.EstablishmentCode;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Has the journal of a hospital checked, soon and by nobody's page: one check of it at a time.
@Component
public class AskCheck {

    private final SchedulerClient scheduler;
    private final JournalChecks checks;
    private final InstantSource clock;

    AskCheck(SchedulerClient scheduler, JournalChecks checks, InstantSource clock) {
        this.scheduler = scheduler;
        this.checks = checks;
        this.clock = clock;
    }

    /// @param who who asks, as the journal names them
    /// @return whether one begins; false when one is under way, whose verdict serves as well
    @Transactional
    public boolean ask(EstablishmentCode establishment, String who) {
        var begins = scheduler.scheduleIfNotExists(
                JournalTasks.CHECK.instance(establishment.value()).build(), clock.instant());
        if (begins) {
            checks.asked(establishment, who);
        }
        return begins;
    }
}
