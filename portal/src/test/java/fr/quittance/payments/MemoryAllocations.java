package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/// The twin of [Allocations] in memory.
final class MemoryAllocations extends Allocations {

    /// One line, as it was added.
    record Row(CaptureId capture, InvoiceId invoice, Money amount, Reason reason) {}

    private final Memory memory;
    final List<Row> rows = Memory.list();

    MemoryAllocations(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    void add(EstablishmentCode establishment, CaptureId capture, InvoiceId invoice, Money amount, Reason reason) {
        memory.add(rows, new Row(capture, invoice, amount, reason));
    }

    @Override
    List<Share> of(EstablishmentCode establishment, InvoiceId invoice) {
        return shares(it -> it.invoice().equals(invoice));
    }

    @Override
    List<Share> by(EstablishmentCode establishment, CaptureId capture) {
        return shares(it -> it.capture().equals(capture)).stream()
                .sorted(Comparator.comparing(it -> it.invoice().value()))
                .toList();
    }

    Money sum(Predicate<Row> which) {
        return rows.stream().filter(which).map(Row::amount).reduce(Money.ZERO, Money::plus);
    }

    private List<Share> shares(Predicate<Row> which) {
        record Key(CaptureId capture, InvoiceId invoice) {}
        var sums = new LinkedHashMap<Key, Money>();
        rows.stream()
                .filter(which)
                .forEach(it -> sums.merge(new Key(it.capture(), it.invoice()), it.amount(), Money::plus));
        return sums.entrySet().stream()
                .filter(it -> it.getValue().isPositive())
                .map(it -> new Share(it.getKey().capture(), it.getKey().invoice(), it.getValue()))
                .toList();
    }
}
