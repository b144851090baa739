package fr.quittance.space.patient;

import fr.quittance.guard.RateLimits;
import fr.quittance.invoices.Invoice;
import fr.quittance.pages.Page;
import fr.quittance.payments.CancelPayment;
import fr.quittance.payments.CheckPayment;
import fr.quittance.payments.Door;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.payments.Start;
import fr.quittance.payments.StartPayment;
import fr.quittance.visitors.VisitorSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Paying and giving up, the same from both doors: an order of the POST, answered by where to go next.
@Component
class PaymentActs {

    private final StartPayment startPayment;
    private final CancelPayment cancelPayment;
    private final CheckPayment checkPayment;
    private final Payments payments;
    private final RateLimits limits;

    PaymentActs(
            StartPayment startPayment,
            CancelPayment cancelPayment,
            CheckPayment checkPayment,
            Payments payments,
            RateLimits limits) {
        this.startPayment = startPayment;
        this.cancelPayment = cancelPayment;
        this.checkPayment = checkPayment;
        this.payments = payments;
        this.limits = limits;
    }

    /// Opens the platform's page, or the one already open for this invoice.
    ///
    /// @param door where « Payer » was pressed
    /// @param back the page to come back to
    /// @param down the page that says the platform does not answer
    ResponseEntity<Page> pay(Invoice invoice, Door door, String back, HttpServletRequest request, Supplier<Page> down) {
        var invoiceKey = invoice.establishment() + "/" + invoice.id().value();
        if (!limits.allow("pay", invoiceKey, 30, Duration.ofHours(1))) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body(down.get());
        }
        return switch (startPayment.start(invoice.establishment(), invoice.id(), door)) {
            case Start.Opened opened -> {
                VisitorSession.isPaying(request);
                yield seeOther(opened.platform());
            }
            case Start.NothingToPay nothing -> seeOther(URI.create(back));
            case Start.InDoubt inDoubt -> seeOther(URI.create("/paiement/" + inDoubt.reference()));
            case Start.PlatformDown platformDown ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(down.get());
        };
    }

    /// Gives up the payment under way, if the platform agrees.
    ResponseEntity<Page> cancel(Invoice invoice, String back) {
        payments.live(invoice.establishment(), invoice.id())
                .ifPresent(payment -> cancelPayment.cancel(payment.reference()));
        return seeOther(URI.create(back));
    }

    /// The payment as it stands now. The platform is asked while it is under way, twelve times a minute
    /// at most however often the page is loaded; asking writes only what its callback would write too.
    Payment look(Payment payment) {
        var ask = payment.isLive() && limits.allow("check", payment.reference().value(), 12, Duration.ofMinutes(1));
        return ask ? checkPayment.check(payment.reference()).orElse(payment) : payment;
    }

    private static ResponseEntity<Page> seeOther(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(address).build();
    }
}
