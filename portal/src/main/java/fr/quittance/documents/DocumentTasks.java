package fr.quittance.documents;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable tasks that move documents; on one node at a time.
@Configuration(proxyBeanMethods = false)
class DocumentTasks {

    static final TaskDescriptor<Void> MOVE = TaskDescriptor.of("documents-move");

    private static final Logger log = LoggerFactory.getLogger(DocumentTasks.class);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> moveNewDocumentsTask(ObjectProvider<MoveDocuments> move) {
        return Tasks.recurring("documents-move-new", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> move.getObject().moveNew());
    }

    @Bean
    Task<Void> moveDocumentsTask(ObjectProvider<MoveDocuments> move) {
        return Tasks.oneTime(MOVE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_OUTAGE, 2))
                .execute((instance, context) -> {
                    var moved = move.getObject().moveAll();
                    log.info("Documents moved: {}; left where they are, unreadable: {}", moved.moved(), moved.failed());
                });
    }
}
