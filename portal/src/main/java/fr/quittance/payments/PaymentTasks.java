package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable tasks of payments. They find their use case late: the scheduler exists before it.
@Configuration(proxyBeanMethods = false)
class PaymentTasks {

    @Bean
    Task<Void> checkPayments(ObjectProvider<WatchPayment> watch) {
        return untilDone(PaymentTimer.CHECK, id -> watch.getObject().watch(new PaymentReference(id)));
    }

    @Bean
    Task<Void> cancelPayments(ObjectProvider<CancelPayment> cancel) {
        return untilDone(PaymentTimer.CANCEL, id -> {
            cancel.getObject().cancel(new PaymentReference(id));
            return Optional.empty();
        });
    }

    @Bean
    Task<Void> readInbox(ObjectProvider<ReadInbox> read) {
        return untilDone(PaymentTimer.INBOX, id -> read.getObject().read(Inbox.Key.of(id)));
    }

    /// Runs again whenever the work says, and five minutes after it failed.
    private static Task<Void> untilDone(TaskDescriptor<Void> task, Function<String, Optional<Instant>> work) {
        return Tasks.custom(task).execute((instance, context) -> work.apply(instance.getId())
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
