package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.BeginPayment.Begun;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Somebody presses « Payer »: one live attempt per invoice, reopened as often as they like.
@Component
public class StartPayment {

    private static final Logger log = LoggerFactory.getLogger(StartPayment.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PAUSES = 120;
    private static final int TRIES = 3;

    private final BeginPayment begin;
    private final Payments payments;
    private final OpenOrder order;
    private final CheckPayment check;
    private final Platforms platforms;

    StartPayment(BeginPayment begin, Payments payments, OpenOrder order, CheckPayment check, Platforms platforms) {
        this.begin = begin;
        this.payments = payments;
        this.order = order;
        this.check = check;
        this.platforms = platforms;
    }

    /// Opens the payment of an invoice, or reopens the one under way. Calls the platform: never in
    /// a transaction.
    public Start start(EstablishmentCode establishment, InvoiceId invoice) {
        var platform = platforms.of(establishment);
        if (platform.isEmpty()) {
            log.error("{} has no contract with a payment platform", establishment);
            return new Start.PlatformDown();
        }
        var obstacle = closeLastOne(establishment, invoice, platform.get());
        return obstacle.orElseGet(() -> start(establishment, invoice, platform.get()));
    }

    /// After a refusal the page of the last attempt may still take a card: it is closed before
    /// another one opens.
    private Optional<Start> closeLastOne(EstablishmentCode establishment, InvoiceId invoice, PaymentPlatform platform) {
        var last = payments.latest(establishment, invoice);
        if (last.isEmpty()
                || !mayStillBePaid(last.get())
                || !platform.abilities().closesOrders()) {
            return Optional.empty();
        }
        var reference = last.get().reference();
        return switch (platform.close(reference)) {
            case Word.Closed closed -> Optional.empty();
            case Word.NoSuchOrder none -> Optional.empty();
            case Word other -> {
                check.check(reference);
                yield platform.read(reference.value()) instanceof Word.NotYet
                        ? payments.page(reference).map(url -> new Start.Opened(reference, url))
                        : Optional.empty();
            }
        };
    }

    private static boolean mayStillBePaid(Payment payment) {
        return switch (payment) {
            case Payment.Refused it -> true;
            case Payment.Abandoned it -> true;
            case Payment other -> false;
        };
    }

    private Start start(EstablishmentCode establishment, InvoiceId invoice, PaymentPlatform platform) {
        for (int i = 0; i < TRIES; i++) {
            var begun = begin.begin(establishment, invoice, platform.name(), platform.life());
            var payment = switch (begun) {
                case Begun.New(var fresh) -> order.open(fresh, platform);
                case Begun.UnderWay(var live) -> settled(live, platform);
                case Begun.Nothing nothing -> null;
            };
            if (payment == null) {
                return new Start.NothingToPay();
            }
            if (payment instanceof Payment.Open open) {
                return new Start.Opened(open.reference(), open.url());
            }
            if (payment.isLive() || begun instanceof Begun.New) {
                return new Start.PlatformDown();
            }
        }
        return new Start.PlatformDown();
    }

    /// An attempt under way, once it is known where it stands.
    private Payment settled(Payment live, PaymentPlatform platform) {
        return switch (live) {
            case Payment.Open open -> check.ifOver(open);
            case Payment.Started started -> resumed(awaited(started), platform);
            case Payment other -> resumed(other, platform);
        };
    }

    private Payment resumed(Payment payment, PaymentPlatform platform) {
        return switch (payment) {
            case Payment.Started it -> order.resume(it, platform);
            case Payment.Unknown it -> order.resume(it, platform);
            case Payment other -> other;
        };
    }

    /// Another click is asking the platform right now: its answer is ours too.
    private Payment awaited(Payment started) {
        var seen = started;
        for (int i = 0; i < PAUSES && seen instanceof Payment.Started; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = payments.find(started.reference()).orElseThrow();
        }
        return seen;
    }
}
