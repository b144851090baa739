package fr.quittance.batches;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable tasks of batches: letting one in, and forgetting those nobody touches any more. They find their use
/// cases
/// late: the scheduler exists before them.
@Configuration(proxyBeanMethods = false)
class BatchTasks {

    /// Named by hospital and batch: `ch-valmont/0198…`.
    static final TaskDescriptor<Void> LET_IN = TaskDescriptor.of("let-batch-in");

    @Bean
    Task<Void> letBatchInTask(ObjectProvider<DoLetIn> doLetIn, ObjectProvider<Batches> batches) {
        return Tasks.oneTime(LET_IN)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2))
                .execute((instance, context) -> {
                    var name = instance.getId().split("/", 2);
                    batches.getObject()
                            .find(new EstablishmentCode(name[0]), UUID.fromString(name[1]))
                            .ifPresent(doLetIn.getObject()::run);
                });
    }

    @Bean
    RecurringTask<Void> forgetBatchesTask(ObjectProvider<ForgetBatches> forget) {
        return Tasks.recurring("forget-batches", FixedDelay.ofHours(1))
                .execute((instance, context) -> forget.getObject().forget());
    }

    static String instance(Batch batch) {
        return batch.establishment() + "/" + batch.id();
    }
}
