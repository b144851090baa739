package fr.quittance.receipts;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that draws papers. It finds its use case late: the scheduler exists before it.
@Configuration(proxyBeanMethods = false)
class ReceiptTasks {

    static final TaskDescriptor<Void> ISSUE = TaskDescriptor.of("receipts-issue");
    private static final int LONGEST_PAUSE = 9;
    private static final Duration NEXT_KEY = Duration.ofMinutes(1);

    /// Draws again after a failure: after 4, 8, 16… seconds, at most half an hour. After some minutes
    /// the journal says so. While no key can seal, looks for one every minute.
    @Bean
    Task<Void> receiptsIssueTask(ObjectProvider<IssueReceipts> issue, ObjectProvider<RecordDelay> delay) {
        return Tasks.custom(ISSUE)
                .onFailure((complete, operations) -> {
                    var failures = complete.getExecution().consecutiveFailures;
                    if (failures == RecordDelay.AFTER) {
                        delay.getObject()
                                .record(PaidInvoice.of(
                                        complete.getExecution().taskInstance.getId()));
                    }
                    var pause = Duration.ofSeconds(4).multipliedBy(1L << Math.min(LONGEST_PAUSE, failures));
                    operations.reschedule(complete, complete.getTimeDone().plus(pause));
                })
                .execute((instance, context) ->
                        issue.getObject().issue(PaidInvoice.of(instance.getId())) == IssueReceipts.Outcome.WAITS
                                ? (complete, operations) -> operations.reschedule(
                                        complete, complete.getTimeDone().plus(NEXT_KEY))
                                : new CompletionHandler.OnCompleteRemove<>());
    }
}
