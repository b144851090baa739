package fr.quittance.books;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that checks the books every night, on one node.
@Configuration(proxyBeanMethods = false)
class BooksTasks {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    @Bean
    RecurringTask<Void> checkBooksTask(ObjectProvider<CheckBooks> check, BooksSettings settings) {
        return Tasks.recurring("books-check", Schedules.daily(FRANCE, settings.at()))
                .execute((instance, context) -> check.getObject().check(settings));
    }
}
