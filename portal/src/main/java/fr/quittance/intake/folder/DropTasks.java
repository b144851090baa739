package fr.quittance.intake.folder;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.intake.IntakeSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/// The durable task that looks at each hospital's folder: one per establishment, on one node at a
/// time, among those that have the folder.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "quittance.intake.watch", matchIfMissing = true)
class DropTasks {

    private static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("look-at-drop-folder");

    private final Establishments establishments;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final InstantSource clock;

    DropTasks(Establishments establishments, ObjectProvider<SchedulerClient> scheduler, InstantSource clock) {
        this.establishments = establishments;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Bean
    CustomTask<Void> lookAtDropFolder(WatchDropFolder watch, WatchStays stays, IntakeSettings settings) {
        var again = FixedDelay.of(settings.lookEvery());
        return Tasks.custom(LOOK)
                .onFailureReschedule(again)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var code = new EstablishmentCode(instance.getId());
                    if (establishments.find(code).isEmpty()) {
                        return new CompletionHandler.OnCompleteRemove<>();
                    }
                    look(watch, stays, code);
                    return new CompletionHandler.OnCompleteReschedule<>(again);
                });
    }

    private static void look(WatchDropFolder watch, WatchStays stays, EstablishmentCode code) {
        try {
            watch.look(code);
            stays.look(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void startLooking() {
        for (var it : establishments.all()) {
            scheduler
                    .getObject()
                    .scheduleIfNotExists(LOOK.instance(it.code().value()).build(), clock.instant());
        }
    }
}
