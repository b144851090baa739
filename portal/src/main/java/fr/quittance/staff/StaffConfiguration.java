package fr.quittance.staff;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.guard.FormTargets;
import fr.quittance.pages.DeskRoom;
import fr.quittance.visitors.StaffRole;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The room of « Réglages » where administrators see their colleagues; and, every hour, what has served is forgotten.
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

    @Bean
    DeskRoom colleaguesRoom() {
        return DeskRoom.at(50, "staff.colleagues-nav", "/gestion/reglages/utilisateurs", StaffRole.ADMINISTRATOR);
    }

    /// The form that leaves for an identity provider ends there.
    @Bean
    FormTargets identityProviders(IdentitySettings settings) {
        return () -> settings.providers().values().stream()
                .flatMap(it -> Stream.concat(Stream.of(it.origin()), it.pageOrigins().stream()))
                .collect(Collectors.toSet());
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
