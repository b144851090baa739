package fr.quittance.payments;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Has approved refunds sent to their platform, soon and in the caller's transaction.
@Component
class RefundTimer {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("payments-refund");

    private final SchedulerClient scheduler;
    private final Platforms platforms;
    private final Rechecks rechecks;
    private final InstantSource clock;

    RefundTimer(SchedulerClient scheduler, Platforms platforms, Rechecks rechecks, InstantSource clock) {
        this.scheduler = scheduler;
        this.platforms = platforms;
        this.rechecks = rechecks;
        this.clock = clock;
    }

    /// A refund, as a durable task names it.
    record Key(EstablishmentCode establishment, RefundId refund) {

        String text() {
            return establishment + "/" + refund;
        }

        static Key of(String text) {
            var slash = text.indexOf('/');
            return new Key(
                    new EstablishmentCode(text.substring(0, slash)),
                    new RefundId(UUID.fromString(text.substring(slash + 1))));
        }
    }

    /// Schedules the sending, where the platform that took the money gives it back.
    ///
    /// @return whether it does; false when a person has to
    boolean sendIfAble(Refund refund, Capture money) {
        var able = isByPlatform(refund, money);
        if (able) {
            scheduler.scheduleIfNotExists(
                    SEND.instance(new Key(refund.establishment(), refund.id()).text())
                            .build(),
                    clock.instant());
        }
        return able;
    }

    /// Whether the platform is to give it back, and not a person.
    boolean isByPlatform(Refund refund, Capture money) {
        return !refund.byHand() && giverBack(money).isPresent();
    }

    /// Whether a person may give it back: nobody else does, or the platform gave no clear answer for as
    /// long as it is asked.
    boolean isForAPerson(Refund refund, Capture money) {
        var gaveUp = !(refund.state() instanceof RefundState.Approved)
                && again(refund).isEmpty();
        return gaveUp || !isByPlatform(refund, money);
    }

    /// The platform that took money and gives it back when asked; empty when a person has to.
    Optional<PaymentPlatform> giverBack(Capture money) {
        return platforms.of(money.establishment(), money.platform()).filter(platform -> platform.can(Ability.REFUNDS));
    }

    /// When a refund is asked about again: as patiently as a payment. After eight days it stays among
    /// the open ones, for a person.
    Optional<Instant> again(Refund refund) {
        return rechecks.next(Objects.requireNonNullElse(refund.approvedAt(), refund.requestedAt()), clock.instant());
    }
}
