package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/// The twin of [PlatformPages] in memory.
final class MemoryPages extends PlatformPages {

    private final Memory memory;
    private final MemoryPayments payments;
    private final MemoryCases cases;

    MemoryPages(Memory memory, MemoryPayments payments, MemoryCases cases) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
        this.payments = payments;
        this.cases = cases;
    }

    @Override
    Optional<Payment> inTheWay(EstablishmentCode establishment, InvoiceId invoice, Instant over, Instant forgotten) {
        return payments.of(establishment, invoice).stream()
                .filter(it -> isInTheWay(it, over, forgotten))
                .min(Comparator.comparing(it -> !(it instanceof Payment.Undecided)));
    }

    private boolean isInTheWay(Payment it, Instant over, Instant forgotten) {
        var row = payments.row(it.reference());
        var ends = it.order().expiresAt();
        return switch (it) {
            case Payment.Refused refused -> isOpen(row) && ends.isAfter(over);
            case Payment.Abandoned abandoned -> isOpen(row) && ends.isAfter(over);
            case Payment.Expired expired -> isOpen(row) && ends.isAfter(over);
            case Payment.Undecided doubt ->
                (row.closedAt() == null && ends.isAfter(forgotten)) || cases.isOpenFor(it.reference());
            case Payment other -> false;
        };
    }

    private static boolean isOpen(MemoryPayments.Row row) {
        return row.page() != null && row.closedAt() == null;
    }

    @Override
    Optional<Report.Reopened> wayBack(PaymentReference reference, Instant at) {
        return Optional.ofNullable(payments.row(reference).page())
                .map(it -> new Report.Reopened(at, it.url(), it.linkId()));
    }

    @Override
    void closed(PaymentReference reference) {
        write(payments.row(reference).closed(memory.instant()));
    }

    @Override
    boolean claim(PaymentReference reference, Instant until) {
        var row = payments.row(reference);
        var asks = row.payment() instanceof Payment.Started || row.payment() instanceof Payment.Unknown;
        if (!asks || row.askingUntil().isAfter(memory.instant())) {
            return false;
        }
        write(row.asking(until));
        return true;
    }

    @Override
    void release(PaymentReference reference) {
        write(payments.row(reference).asking(memory.instant()));
    }

    private void write(MemoryPayments.Row row) {
        memory.put(payments.rows, Objects.requireNonNull(row.payment().reference()), row);
    }
}
