package fr.quittance.contacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.PresentStays;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets where patients were a month after they left, and two months after the last word about a stay that never
/// ended: with the unit go the link of its label and its part in the rates.
@Configuration(proxyBeanMethods = false)
class ContactsTasks {

    private static final Duration SILENCE = Duration.ofDays(60);

    @Bean
    RecurringTask<Void> forgetUnits(PresentStays stays, StayLinks links, InstantSource clock) {
        return Tasks.recurring("contacts-forget-units", FixedDelay.ofHours(12)).execute((instance, context) -> {
            var now = clock.instant();
            stays.forgetUnits(LocalDate.ofInstant(now, FrenchDates.PARIS).minusDays(Rates.DAYS), now.minus(SILENCE));
            links.forgetOld();
        });
    }
}
