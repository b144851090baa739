package fr.quittance.papers;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that makes invoices from lines. It finds its use case late: the scheduler exists
/// before it.
@Configuration(proxyBeanMethods = false)
class PaperTasks {

    static final TaskDescriptor<Void> INVOICE = TaskDescriptor.of("papers-invoice");
    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final Duration NEXT_KEY = Duration.ofMinutes(1);

    /// Tries again every thirty seconds after a failure; while no key can seal, looks for one every
    /// minute.
    @Bean
    Task<Void> papersInvoiceTask(ObjectProvider<IssueInvoicePaper> issue) {
        return Tasks.custom(INVOICE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> issue.getObject().issue(OwedInvoice.of(instance.getId()))
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(
                                complete, complete.getTimeDone().plus(NEXT_KEY)));
    }
}
