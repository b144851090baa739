package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.PaymentPlatform;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Holds a payment and what it is for, and moves it as [PaymentMoves] says, in the transaction of the
/// caller.
///
/// Rows are held in one order everywhere: invoices by their id, attempt, capture.
@Component
class MovePayment {

    private static final Logger log = LoggerFactory.getLogger(MovePayment.class);

    private final Payments payments;
    private final Invoices invoices;
    private final PlatformNames names;
    private final Journal journal;

    MovePayment(Payments payments, Invoices invoices, PlatformNames names, Journal journal) {
        this.payments = payments;
        this.invoices = invoices;
        this.names = names;
        this.journal = journal;
    }

    /// A payment and its invoices, in the order of its lines, held until the end of the transaction.
    record Held(Payment payment, List<Invoice> invoices) {

        /// The first invoice, the only one most often.
        Invoice invoice() {
            return invoices.getFirst();
        }

        Invoice invoice(InvoiceId id) {
            return invoices.stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    Held hold(PaymentReference reference) {
        return hold(payments.find(reference).orElseThrow().order());
    }

    Held hold(Order order) {
        var held = order.lines().stream()
                .map(Order.Line::invoice)
                .sorted(Comparator.comparing(InvoiceId::value))
                .map(id -> invoices.lock(order.establishment(), id).orElseThrow())
                .toList();
        var inOrder = order.lines().stream()
                .map(line -> held.stream()
                        .filter(it -> it.id().equals(line.invoice()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Held(payments.lock(order.reference()).orElseThrow(), inOrder);
    }

    /// Moves a payment that is held, if the report moves it.
    Payment move(Held held, Report report) {
        var from = held.payment();
        var to = PaymentMoves.next(from, report);
        if (!to.equals(from)) {
            payments.move(from, to, report);
            log.info("Payment {} is {}", from.reference().number(), PaymentRows.name(to));
            if (!(to instanceof Payment.Paid)) {
                journal(
                        from,
                        "payment-"
                                + PaymentRows.name(to).toLowerCase(Locale.ROOT).replace('_', '-'),
                        held.invoice().number().value(),
                        from.reference().number());
            }
        }
        return to;
    }

    /// Journals what became of a payment that is held, in the platform's name.
    void journal(Held held, String deed, String details) {
        var payment = held.payment();
        journal(
                payment,
                deed,
                held.invoice().number().value(),
                payment.reference().number() + " " + details);
    }

    /// Journals what somebody did with a payment that is held.
    void journal(Held held, String who, String deed, String details) {
        journal.record(
                held.payment().establishment(),
                who,
                deed,
                held.invoice().number().value(),
                held.payment().reference().number() + " " + details);
    }

    private void journal(Payment payment, String deed, String subject, String details) {
        journal.record(payment.establishment(), names.of(payment), deed, subject, details);
    }

    /// Journals something about money that is nobody's, in the platform's name.
    void journal(EstablishmentCode establishment, PaymentPlatform platform, String deed, String subject, Money money) {
        journal.record(establishment, platform.contract().displayName(), deed, subject, money.text());
    }
}
