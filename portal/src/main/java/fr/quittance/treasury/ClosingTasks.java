package fr.quittance.treasury;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that draws what a closed day is proved by. It finds its use case late: the
/// scheduler exists before it.
@Configuration(proxyBeanMethods = false)
class ClosingTasks {

    static final TaskDescriptor<Void> PAPER = TaskDescriptor.of("treasury-closing-paper");
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration NEXT_KEY = Duration.ofMinutes(5);

    /// Tries again every thirty seconds after a failure; while no key can seal, looks for one every
    /// five minutes.
    @Bean
    Task<Void> closingPaperTask(ObjectProvider<IssueClosingPaper> issue) {
        return Tasks.custom(PAPER)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> issue.getObject().issue(ClosedDay.of(instance.getId()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(NEXT_KEY)));
    }
}
