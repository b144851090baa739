package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// What payments have to do later: rows written in the caller's transaction. What is known of money is
/// written before papers are drawn and messages sent.
@Component
class PaymentTimer {

    static final TaskDescriptor<Void> CHECK = TaskDescriptor.of("payments-check");
    static final TaskDescriptor<Void> INBOX = TaskDescriptor.of("payments-inbox");

    private final SchedulerClient scheduler;
    private final Rechecks rechecks;
    private final InstantSource clock;

    PaymentTimer(SchedulerClient scheduler, Rechecks rechecks, InstantSource clock) {
        this.scheduler = scheduler;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /// A payment that just started will be looked after.
    void watch(Payment payment, Instant now) {
        rechecks.next(payment.order(), now)
                .ifPresent(at -> scheduler.scheduleIfNotExists(
                        CHECK.instance(payment.reference().value())
                                .priority(Priority.HIGH)
                                .build(),
                        at));
    }

    /// A letter that came will be read. For a new one db-scheduler need not ask first whether it is due
    /// already, as `scheduleIfNotExists` does.
    void read(Inbox.Kept letter) {
        if (letter.isNew()) {
            scheduler.scheduleBatch(List.<TaskInstance<?>>of(reading(letter.key())), clock.instant());
        } else {
            readSoon(letter.key());
        }
    }

    void readSoon(Inbox.Key letter) {
        scheduler.scheduleIfNotExists(reading(letter), clock.instant());
    }

    private static TaskInstance<Void> reading(Inbox.Key letter) {
        return INBOX.instance(letter.text()).priority(Priority.HIGH).build();
    }
}
