package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the intention to be paid, before the platform hears of it.
@Component
class BeginPayment {

    /// How long an attempt that nobody can decide forbids another one once its time is over: a card's
    /// money is on the hospital's account within three days, and staff need some more to see it.
    static final Duration DOUBT = Duration.ofDays(7);

    private final Payments payments;
    private final Invoices invoices;
    private final PaymentTimer timer;
    private final InstantSource clock;

    BeginPayment(Payments payments, Invoices invoices, PaymentTimer timer, InstantSource clock) {
        this.payments = payments;
        this.invoices = invoices;
        this.timer = timer;
        this.clock = clock;
    }

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

        /// Nothing is left to pay.
        record Nothing() implements Begun {}
    }

    /// Starts an attempt, unless one is live, an earlier one is in the way, or nothing is left to pay.
    ///
    /// @param life how long the platform will take money for it
    @Transactional
    public Begun begin(EstablishmentCode establishment, InvoiceId id, String platform, Duration life) {
        var invoice = invoices.lock(establishment, id).orElseThrow();
        var live = payments.live(establishment, id);
        if (live.isPresent()) {
            return new Begun.UnderWay(live.get());
        }
        if (!invoice.leftToPay().isPositive()) {
            return new Begun.Nothing();
        }
        var now = clock.instant();
        var earlier = payments.inTheWay(establishment, id, now.minus(CheckPayment.MARGIN), now.minus(DOUBT));
        if (earlier.isPresent()) {
            return earlier.get() instanceof Payment.Undecided undecided
                    ? new Begun.InDoubt(undecided)
                    : new Begun.StillPayable(earlier.get());
        }
        var order = new Order(
                PaymentReference.draw(), establishment, id, invoice.leftToPay(), platform, now, now.plus(life));
        return payments.add(order, now.plus(OpenOrder.ASKING))
                .<Begun>map(payment -> {
                    timer.watch(payment, now);
                    return new Begun.New(payment);
                })
                .orElseThrow(() -> new IllegalStateException("A live attempt appeared under the invoice's lock"));
    }
}
