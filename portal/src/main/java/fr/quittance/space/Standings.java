package fr.quittance.space;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.payments.Refunds;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells where an invoice stands, from what the invoices, the payments and the receipts know.
@Component
public class Standings {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Payments payments;
    private final Receipts receipts;
    private final Refunds refunds;
    private final InstantSource clock;

    Standings(Payments payments, Receipts receipts, Refunds refunds, InstantSource clock) {
        this.payments = payments;
        this.receipts = receipts;
        this.refunds = refunds;
        this.clock = clock;
    }

    public Standing of(Invoice invoice) {
        return of(invoice.establishment(), List.of(invoice)).getFirst();
    }

    /// Where many invoices of one hospital stand, in their order: as many questions as for one.
    public List<Standing> of(EstablishmentCode establishment, List<Invoice> invoices) {
        var ids = invoices.stream().map(Invoice::id).toList();
        var attempts = payments.of(establishment, ids);
        var acquitted = receipts.having(establishment, ids, ReceiptKind.ACQUITTED);
        var back = refunds.givenBack(establishment, ids);
        return invoices.stream()
                .map(it -> standing(
                        it, attempts.getOrDefault(it.id(), List.of()), acquitted.contains(it.id()), back.get(it.id())))
                .toList();
    }

    private Standing standing(
            Invoice invoice, List<Payment> attempts, boolean acquitted, Refunds.@Nullable GivenBack back) {
        return switch (invoice.state()) {
            case InvoiceState.ToPay toPay -> toPay(invoice, toPay.paid(), attempts);
            case InvoiceState.Paid paid ->
                new Standing.Paid(
                        paid.paid(),
                        paid.paidAt(),
                        settling(attempts).map(Payment::reference).orElse(null),
                        acquitted,
                        back == null ? null : new Standing.GivenBack(back.amount(), back.at()));
            case InvoiceState.NothingToPay nothing -> new Standing.NothingToPay(acquitted);
            case InvoiceState.Cancelled cancelled -> new Standing.Cancelled(cancelled.replacedBy());
        };
    }

    private Standing toPay(Invoice invoice, Money paid, List<Payment> attempts) {
        var latest = attempts.reversed().stream().findFirst();
        if (latest.isPresent() && latest.get().isLive()) {
            var live = latest.get();
            return new Standing.InProgress(invoice.leftToPay(), invoice.dueOn(), live.reference(), platform(live));
        }
        if (latest.isPresent() && latest.get() instanceof Payment.Undecided undecided) {
            return new Standing.InDoubt(invoice.leftToPay(), invoice.dueOn(), undecided.reference());
        }
        var overdue = LocalDate.ofInstant(clock.instant(), PARIS).isAfter(invoice.dueOn());
        var failed = latest.map(Standings::failed).orElse(false);
        return new Standing.ToPay(invoice.leftToPay(), paid, invoice.dueOn(), overdue, failed);
    }

    private static @Nullable URI platform(Payment payment) {
        return payment instanceof Payment.Open open ? open.url() : null;
    }

    private static boolean failed(Payment payment) {
        return payment instanceof Payment.Refused;
    }

    private static Optional<Payment> settling(List<Payment> attempts) {
        return attempts.stream().filter(Payment.Paid.class::isInstance).findFirst();
    }
}
