package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
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
    Task<Void> paymentsCheckTask(ObjectProvider<WatchPayment> watch) {
        return untilDone(PaymentTimer.CHECK, id -> watch.getObject().watch(new PaymentReference(id)));
    }

    @Bean
    Task<Void> paymentsInboxTask(ObjectProvider<ReadInbox> read) {
        return untilDone(PaymentTimer.INBOX, id -> read.getObject().read(Inbox.Key.of(id)));
    }

    @Bean
    Task<Void> paymentsRefundTask(ObjectProvider<SendRefund> send) {
        return untilDone(RefundTimer.SEND, id -> {
            var key = RefundTimer.Key.of(id);
            return send.getObject().send(key.establishment(), key.refund());
        });
    }

    /// Runs again whenever the work says; after a failure in 2, 4, 8… seconds, at most in four
    /// minutes.
    private static Task<Void> untilDone(TaskDescriptor<Void> task, Function<String, Optional<Instant>> work) {
        return Tasks.custom(task)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete, complete.getTimeDone().plus(pause(complete.getExecution().consecutiveFailures))))
                .execute((instance, context) -> work.apply(instance.getId())
                        .<CompletionHandler<Void>>map(
                                next -> (complete, operations) -> operations.reschedule(complete, next))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static Duration pause(int failures) {
        return Duration.ofSeconds(2L << Math.min(failures, 6));
    }
}
