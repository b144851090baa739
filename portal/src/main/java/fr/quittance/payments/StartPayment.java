package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.BeginPayment.Begun;
import fr.quittance.payments.BeginPayment.Wanted;
import fr.quittance.payments.platform.PaymentPlatform;
import fr.quittance.payments.platform.Platforms;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Somebody presses « Payer »: one page that takes money per invoice, reopened as often as they like.
@Component
public class StartPayment {

    private static final Logger log = LoggerFactory.getLogger(StartPayment.class);
    private static final int TRIES = 5;

    private final BeginPayment begin;
    private final OpenOrder order;
    private final ReopenPage page;
    private final CheckPayment check;
    private final Platforms platforms;

    StartPayment(BeginPayment begin, OpenOrder order, ReopenPage page, CheckPayment check, Platforms platforms) {
        this.begin = begin;
        this.order = order;
        this.page = page;
        this.check = check;
        this.platforms = platforms;
    }

    /// Opens the payment of an invoice, or reopens the one under way. Calls the platform: never in
    /// a transaction.
    ///
    /// While the page of any earlier attempt may still take money, that very page is reopened, or
    /// nothing: a second order is only made once the platform says that the first one is closed, or
    /// its time is over.
    ///
    /// @param door where it was pressed
    public Start start(EstablishmentCode establishment, InvoiceId invoice, Door door) {
        return start(establishment, List.of(new Wanted(invoice, null)), door);
    }

    /// Opens one payment of several invoices, or of a part of one; or reopens the one under way for any
    /// of them.
    ///
    /// @param wanted the invoices, each once and of one hospital
    Start start(EstablishmentCode establishment, List<Wanted> wanted, Door door) {
        var platform = platforms.of(establishment);
        if (platform.isEmpty()) {
            log.error("{} has no contract with a payment platform", establishment);
            return new Start.PlatformDown();
        }
        for (int i = 0; i < TRIES; i++) {
            var start = start(establishment, wanted, door, platform.get());
            if (start.isPresent()) {
                return start.get();
            }
        }
        return new Start.PlatformDown();
    }

    /// Empty when something was learnt and the question is to be asked again.
    private Optional<Start> start(
            EstablishmentCode establishment, List<Wanted> wanted, Door door, PaymentPlatform platform) {
        return switch (begin.begin(establishment, wanted, door, platform.name(), platform.life())) {
            case Begun.New(var fresh) ->
                Optional.of(opened(order.open(fresh, platform)).orElseGet(Start.PlatformDown::new));
            case Begun.UnderWay(var live) -> platformOf(live).flatMap(its -> underWay(settled(live, its)));
            case Begun.StillPayable(var earlier) ->
                platformOf(earlier).flatMap(its -> page.closeOrReopen(earlier, its));
            case Begun.InDoubt(var earlier) -> Optional.of(new Start.InDoubt(earlier.reference()));
            case Begun.Nothing nothing -> Optional.of(new Start.NothingToPay());
        };
    }

    /// The platform a payment was begun with, which may not be the one that takes new payments.
    private Optional<PaymentPlatform> platformOf(Payment payment) {
        return platforms.of(payment.establishment(), payment.order().platform());
    }

    private static Optional<Start> underWay(Payment payment) {
        return payment.isLive() ? Optional.of(opened(payment).orElseGet(Start.PlatformDown::new)) : Optional.empty();
    }

    private static Optional<Start> opened(Payment payment) {
        return payment instanceof Payment.Open open
                ? Optional.of(new Start.Opened(open.reference(), open.url()))
                : Optional.empty();
    }

    /// An attempt under way, once it is known where it stands.
    private Payment settled(Payment live, PaymentPlatform platform) {
        return switch (live) {
            case Payment.Open open -> check.ifOver(open);
            case Payment.Started started -> resumed(order.awaited(started), platform);
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
}
