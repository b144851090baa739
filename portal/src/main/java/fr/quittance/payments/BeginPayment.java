package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.money.Money;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the intention to be paid, before the platform hears of it.
@Component
class BeginPayment {

    /// How long an attempt that nobody can decide forbids another one once its time is over: a card's
    /// money is on the hospital's account within three days, and staff need some more to see it.
    static final Duration DOUBT = Duration.ofDays(7);

    private final Payments payments;
    private final PlatformPages pages;
    private final Invoices invoices;
    private final PaymentTimer timer;
    private final InstantSource clock;

    BeginPayment(Payments payments, PlatformPages pages, Invoices invoices, PaymentTimer timer, InstantSource clock) {
        this.payments = payments;
        this.pages = pages;
        this.invoices = invoices;
        this.timer = timer;
        this.clock = clock;
    }

    /// An invoice that somebody wants to pay.
    ///
    /// @param part how much of it; null for all that is left
    record Wanted(InvoiceId invoice, @Nullable Money part) {}

    /// What is to be done about an invoice that somebody wants to pay.
    sealed interface Begun {

        /// Ask the platform: this attempt is new, and ours to ask for.
        record New(Payment payment) implements Begun {}

        /// Somebody may be paying already, here or in another tab.
        record UnderWay(Payment payment) implements Begun {}

        /// Nobody is paying, but the page of this earlier attempt may still take money.
        record StillPayable(Payment payment) implements Begun {}

        /// Nobody can tell what became of this earlier attempt.
        record InDoubt(Payment payment) implements Begun {}

        /// Nothing is left to pay, or less than is wanted.
        record Nothing() implements Begun {}
    }

    /// Starts an attempt, unless one is live, an earlier one is in the way, or less is left to pay.
    ///
    /// @param wanted the invoices, each once
    /// @param door where « Payer » was pressed
    /// @param life how long the platform will take money for it
    @Transactional
    public Begun begin(
            EstablishmentCode establishment, List<Wanted> wanted, Door door, String platform, Duration life) {
        var invoices = hold(establishment, wanted);
        var now = clock.instant();
        for (var invoice : invoices.keySet()) {
            var live = payments.live(establishment, invoice);
            if (live.isPresent()) {
                return new Begun.UnderWay(live.get());
            }
        }
        var lines = new ArrayList<Order.Line>();
        for (var one : wanted) {
            var left = Objects.requireNonNull(invoices.get(one.invoice())).leftToPay();
            var amount = one.part() == null ? left : one.part();
            if (!amount.isPositive() || amount.compareTo(left) > 0) {
                return new Begun.Nothing();
            }
            lines.add(new Order.Line(one.invoice(), amount));
        }
        for (var invoice : invoices.keySet()) {
            var earlier = pages.inTheWay(establishment, invoice, now.minus(CheckPayment.MARGIN), now.minus(DOUBT));
            if (earlier.isPresent()) {
                return earlier.get() instanceof Payment.Undecided undecided
                        ? new Begun.InDoubt(undecided)
                        : new Begun.StillPayable(earlier.get());
            }
        }
        var order =
                new Order(PaymentReference.draw(), establishment, lines, platform, Means.ONLINE, now, now.plus(life));
        return payments.add(order, now.plus(OpenOrder.ASKING), door)
                .<Begun>map(payment -> {
                    timer.watch(payment, now);
                    return new Begun.New(payment);
                })
                .orElseThrow(() -> new IllegalStateException("A live attempt appeared under the invoice's lock"));
    }

    private Map<InvoiceId, Invoice> hold(EstablishmentCode establishment, List<Wanted> wanted) {
        var held = new LinkedHashMap<InvoiceId, Invoice>();
        wanted.stream()
                .map(Wanted::invoice)
                .sorted(Comparator.comparing(InvoiceId::value))
                .forEach(id -> held.put(id, invoices.lock(establishment, id).orElseThrow()));
        return held;
    }
}
