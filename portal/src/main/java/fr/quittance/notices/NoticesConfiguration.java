package fr.quittance.notices;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The durable task that sends one message. It is on one node at a time; if that node dies, another one takes over.
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    /// Named by hospital and message: `ch-valmont/0198…`.
    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-message");

    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(30);

    @Bean
    Task<Void> sendMessageTask(SendMessage send) {
        return Tasks.custom(SEND)
                .onDeadExecutionRevive()
                // Only our own database failing comes here: every answer of a gateway is a value.
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_OUTAGE, 2))
                .execute((instance, context) -> {
                    var name = instance.getId().split("/", 2);
                    var next = send.send(new EstablishmentCode(name[0]), new MessageId(UUID.fromString(name[1])));
                    return switch (next) {
                        case NextTry.None none -> new CompletionHandler.OnCompleteRemove<>();
                        case NextTry.At(var when) -> (complete, operations) -> operations.reschedule(complete, when);
                    };
                });
    }

    static String instance(Message message) {
        return message.establishment() + "/" + message.id().value();
    }
}
