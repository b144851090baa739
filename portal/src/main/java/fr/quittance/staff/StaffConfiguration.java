package fr.quittance.staff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets, every hour, what has served.
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    RecurringTask<Void> forgetOldStaffFailures(StaffFailures failures) {
        return Tasks.recurring("staff-forget-old-failures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> failures.forgetOld());
    }
}
