package fr.quittance.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets, every hour, what has served: codes, resets, captchas, failures.
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    RecurringTask<Void> forgetOldTries(
            Proofs proofs, UsedCaptchas captchas, FailedSignIns failures, Mistakes mistakes) {
        return Tasks.recurring("accounts-forget-old-tries", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> {
                    proofs.forgetOld();
                    captchas.forgetOld();
                    failures.forgetOld();
                    mistakes.forgetOld();
                });
    }
}
