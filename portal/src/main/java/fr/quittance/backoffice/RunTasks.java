package fr.quittance.backoffice;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that does a run. It finds its use case late: the scheduler exists before it.
@Configuration(proxyBeanMethods = false)
class RunTasks {

    /// Named by hospital and run: `ch-valmont/0198…`.
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("backoffice-run");

    @Bean
    Task<Void> backofficeRunTask(ObjectProvider<DoRun> doRun) {
        return Tasks.oneTime(RUN)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 2))
                .execute((instance, context) -> doRun.getObject().run(instance.getId()));
    }

    static String instance(Run run) {
        return run.establishment() + "/" + run.id();
    }
}
