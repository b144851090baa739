package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.util.List;
import java.util.function.Predicate;

/// The twin of [Allocations] in memory: the simulation takes nothing back.
final class MemoryAllocations extends Allocations {

    private final Memory memory;
    final List<Share> rows = Memory.list();

    MemoryAllocations(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    void add(EstablishmentCode establishment, CaptureId capture, InvoiceId invoice, Money amount, Reason reason) {
        memory.add(rows, new Share(capture, invoice, amount));
    }

    @Override
    List<Share> of(EstablishmentCode establishment, InvoiceId invoice) {
        return rows.stream().filter(it -> it.invoice().equals(invoice)).toList();
    }

    @Override
    List<Share> by(EstablishmentCode establishment, CaptureId capture) {
        return rows.stream().filter(it -> it.capture().equals(capture)).toList();
    }

    Money sum(Predicate<Share> which) {
        return rows.stream().filter(which).map(Share::amount).reduce(Money.ZERO, Money::plus);
    }
}
