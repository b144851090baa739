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

        /// Nothing is left to pay.
        record Nothing() implements Begun {}
    }

    /// Starts an attempt, unless one is live or nothing is left to pay.
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
