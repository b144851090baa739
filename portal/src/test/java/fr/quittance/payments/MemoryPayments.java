package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.platform.AskedOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of [Payments] in memory.
final class MemoryPayments extends Payments {

    private final Memory memory;

    /// An attempt, what is known of its page, and the money that pays it when it came for something else.
    record Row(
            Payment payment,
            @Nullable CaptureId moneyOf,
            Report.@Nullable Reopened page,
            @Nullable Instant closedAt,
            Instant askingUntil,
            int version) {

        Row closed(Instant at) {
            return new Row(payment, moneyOf, page, closedAt == null ? at : closedAt, askingUntil, version);
        }

        Row asking(Instant until) {
            return new Row(payment, moneyOf, page, closedAt, until, version);
        }

        Row moved(Payment to) {
            var opened = to instanceof Payment.Open it ? new Report.Reopened(it.at(), it.url(), it.linkId()) : page;
            return new Row(to, moneyOf, opened, closedAt, askingUntil, version + 1);
        }
    }

    /// A move that was made.
    record Move(PaymentReference reference, @Nullable String from, String to) {}

    final Map<PaymentReference, Row> rows = Memory.table();
    final List<Move> moves = Memory.list();

    MemoryPayments(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    public Optional<Payment> find(PaymentReference reference) {
        return Optional.ofNullable(rows.get(reference)).map(Row::payment);
    }

    @Override
    public List<Payment> of(EstablishmentCode establishment, InvoiceId invoice) {
        return rows.values().stream()
                .map(Row::payment)
                .filter(it -> it.establishment().equals(establishment))
                .filter(it -> it.order().lines().stream()
                        .anyMatch(line -> line.invoice().equals(invoice)))
                .sorted(Comparator.comparing((Payment it) -> it.order().startedAt())
                        .thenComparing(it -> it.reference().value()))
                .toList();
    }

    @Override
    AskedOrder asked(Payment payment) {
        var page = row(payment.reference()).page();
        return new AskedOrder(
                payment.reference().value(),
                page == null ? "" : page.linkId(),
                payment.order().expiresAt());
    }

    @Override
    Optional<Payment> named(EstablishmentCode establishment, String platform, String linkId) {
        return rows.values().stream()
                .filter(it -> it.page() != null && it.page().linkId().equals(linkId))
                .map(Row::payment)
                .filter(it -> it.establishment().equals(establishment))
                .filter(it -> it.order().platform().equals(platform))
                .min(Comparator.comparing(it -> it.order().startedAt()));
    }

    @Override
    Optional<Payment> lock(PaymentReference reference) {
        return find(reference);
    }

    @Override
    Optional<Payment> add(Order order, Instant askingUntil, Door door) {
        return begun(order, askingUntil, null);
    }

    @Override
    Payment addPaid(Order order, @Nullable CaptureId moneyOf) {
        return begun(order, order.startedAt(), moneyOf).orElseThrow();
    }

    private Optional<Payment> begun(Order order, Instant askingUntil, @Nullable CaptureId moneyOf) {
        var taken = order.lines().stream()
                .anyMatch(line ->
                        of(order.establishment(), line.invoice()).stream().anyMatch(Payment::isLive));
        if (taken) {
            return Optional.empty();
        }
        var payment = new Payment.Started(order);
        memory.put(rows, order.reference(), new Row(payment, moneyOf, null, null, askingUntil, 1));
        memory.add(moves, new Move(order.reference(), null, PaymentRows.name(payment)));
        return Optional.of(payment);
    }

    @Override
    void move(Payment from, Payment to, Report report) {
        var row = row(from.reference());
        if (!PaymentRows.name(row.payment()).equals(PaymentRows.name(from))) {
            throw new IllegalStateException(
                    "Somebody moved payment " + from.reference().number());
        }
        memory.put(rows, from.reference(), row.moved(to));
        memory.add(moves, new Move(from.reference(), PaymentRows.name(from), PaymentRows.name(to)));
    }

    Row row(PaymentReference reference) {
        return Optional.ofNullable(rows.get(reference)).orElseThrow();
    }
}
