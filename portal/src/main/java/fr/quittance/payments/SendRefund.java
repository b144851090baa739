package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.RefundOrder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Has an approved refund carried out by the platform that took the money: asked by the same reference
/// until it says how it ended, so that nothing goes back twice.
@Component
class SendRefund {

    private final Refunds refunds;
    private final Captures captures;
    private final RefundTimer timer;
    private final SettleRefund settle;
    private final InstantSource clock;

    SendRefund(Refunds refunds, Captures captures, RefundTimer timer, SettleRefund settle, InstantSource clock) {
        this.refunds = refunds;
        this.captures = captures;
        this.timer = timer;
        this.settle = settle;
        this.clock = clock;
    }

    /// Asks once. Calls out: never in a transaction.
    ///
    /// @return when to ask again; empty when there is nothing more to ask
    Optional<Instant> send(EstablishmentCode establishment, RefundId id) {
        var refund = refunds.find(establishment, id).orElseThrow();
        var money = captures.find(establishment, refund.capture()).orElseThrow();
        return timer.isByPlatform(refund, money)
                ? timer.giverBack(money).flatMap(platform -> send(refund, money, platform))
                : Optional.empty();
    }

    Optional<Instant> send(Refund refund, Capture money, PaymentPlatform platform) {
        return switch (refund.state()) {
            case RefundState.Approved it -> ask(refund, money, it.by(), platform);
            case RefundState.Asked it -> ask(refund, money, it.by(), platform);
            case RefundState.Unclear it -> ask(refund, money, it.by(), platform);
            case RefundState.Requested it -> Optional.empty();
            case RefundState.Done it -> Optional.empty();
            case RefundState.Refused it -> Optional.empty();
            case RefundState.Dropped it -> Optional.empty();
        };
    }

    private Optional<Instant> ask(Refund refund, Capture money, Person by, PaymentPlatform platform) {
        var answer = platform.refund(new RefundOrder(
                refund.reference().value(), money.order(), money.transaction(), money.amount(), refund.amount()));
        var now = clock.instant();
        return switch (answer) {
            case RefundAnswer.Done(var name, var at) -> {
                settle.settle(refund, new RefundState.Done(by, Objects.requireNonNullElse(at, now), name, true));
                yield Optional.empty();
            }
            case RefundAnswer.Refused(var reason) -> {
                settle.settle(refund, new RefundState.Refused(by, reason));
                yield Optional.empty();
            }
            case RefundAnswer.Asked(var name) -> {
                settle.settle(refund, new RefundState.Asked(by, name));
                yield timer.again(refund);
            }
            case RefundAnswer.Unclear nothing -> {
                settle.settle(refund, new RefundState.Unclear(by));
                yield timer.again(refund);
            }
        };
    }
}
