package fr.quittance.receipts;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that draws credit notes. It finds its use case late: the scheduler exists before it.
@Configuration(proxyBeanMethods = false)
class CreditNoteTasks {

    static final TaskDescriptor<Void> ISSUE = TaskDescriptor.of("receipts-credit-note");
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration NEXT_KEY = Duration.ofMinutes(1);

    /// Tries again every thirty seconds after a failure; while nothing can seal, every minute.
    @Bean
    Task<Void> receiptsCreditNoteTask(ObjectProvider<IssueCreditNote> issue) {
        return Tasks.custom(ISSUE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) ->
                        issue.getObject().issue(RefundedMoney.of(instance.getId())) == IssueReceipts.Outcome.WAITS
                                ? (complete, operations) -> operations.reschedule(
                                        complete, complete.getTimeDone().plus(NEXT_KEY))
                                : new CompletionHandler.OnCompleteRemove<>());
    }
}
