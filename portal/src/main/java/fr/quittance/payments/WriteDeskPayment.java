package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.visitors.StaffMember;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes money taken at the desk, in one transaction, unless an invoice of it is being paid.
@Component
class WriteDeskPayment {

    private final Payments payments;
    private final PlatformPages pages;
    private final Invoices invoices;
    private final ClosedDays days;
    private final TakeDeskMoney take;
    private final InstantSource clock;

    WriteDeskPayment(
            Payments payments,
            PlatformPages pages,
            Invoices invoices,
            ClosedDays days,
            TakeDeskMoney take,
            InstantSource clock) {
        this.payments = payments;
        this.pages = pages;
        this.invoices = invoices;
        this.days = days;
        this.take = take;
        this.clock = clock;
    }

    @Transactional
    public DeskPayment write(
            PaymentReference reference,
            EstablishmentCode establishment,
            List<Order.Line> lines,
            Means means,
            String proof,
            StaffMember by) {
        var inOrder = lines.stream()
                .sorted(Comparator.comparing(it -> it.invoice().value()))
                .toList();
        for (var line : inOrder) {
            if (invoices.lock(establishment, line.invoice()).isEmpty()) {
                return new DeskPayment.Unknown();
            }
        }
        var known = payments.find(reference);
        if (known.isPresent()) {
            return new DeskPayment.Recorded(known.get());
        }
        var closed = days.closedToday(establishment);
        if (closed.isPresent()) {
            return new DeskPayment.DayClosed(closed.get());
        }
        for (var line : inOrder) {
            var obstacle = obstacle(establishment, line);
            if (obstacle != null) {
                return obstacle;
            }
        }
        var now = clock.instant();
        var order = new Order(reference, establishment, lines, Order.DESK, means, now, now.plus(Duration.ofSeconds(1)));
        return new DeskPayment.Recorded(take.take(order, proof, by));
    }

    private @org.jspecify.annotations.Nullable DeskPayment obstacle(EstablishmentCode establishment, Order.Line line) {
        InvoiceId id = line.invoice();
        var live = payments.live(establishment, id);
        if (live.isPresent()) {
            return new DeskPayment.OnlineUnderWay(live.get());
        }
        var left = invoices.find(establishment, id).orElseThrow().leftToPay();
        if (line.amount().compareTo(left) > 0) {
            return new DeskPayment.TooMuch(left);
        }
        var now = clock.instant();
        return pages.inTheWay(establishment, id, now, now.minus(BeginPayment.DOUBT))
                .filter(Payment.Undecided.class::isInstance)
                .map(DeskPayment.InDoubt::new)
                .orElse(null);
    }
}
