package fr.quittance.staff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.pages.DeskEntry;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the bar for administrators; and, every hour, what has served is forgotten.
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    DeskEntry colleaguesEntry() {
        return DeskEntry.at(75, "staff.colleagues-nav", "/gestion/reglages/utilisateurs", StaffRole.ADMINISTRATOR);
    }

    @Bean
    RecurringTask<Void> forgetOldStaffFailures(StaffFailures failures, PasskeyQuestions questions) {
        return Tasks.recurring("staff-forget-old-failures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    failures.forgetOld();
                    questions.forgetOld();
                });
    }
}
