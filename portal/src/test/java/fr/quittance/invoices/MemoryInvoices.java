package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.Memory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of [Invoices] in memory.
public final class MemoryInvoices extends Invoices {

    private final Memory memory;
    private final Map<InvoiceId, Invoice> rows = Memory.table();

    public MemoryInvoices(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    public boolean add(Invoice invoice) {
        if (rows.values().stream()
                .anyMatch(it -> it.establishment().equals(invoice.establishment())
                        && it.number().equals(invoice.number()))) {
            return false;
        }
        memory.put(rows, invoice.id(), invoice);
        return true;
    }

    @Override
    public Optional<Invoice> find(EstablishmentCode establishment, InvoiceId id) {
        return Optional.ofNullable(rows.get(id)).filter(it -> it.establishment().equals(establishment));
    }

    @Override
    public Optional<Invoice> lock(EstablishmentCode establishment, InvoiceId id) {
        return find(establishment, id);
    }

    @Override
    public boolean settle(EstablishmentCode establishment, InvoiceId id, Money amount, Instant at) {
        var invoice = find(establishment, id).orElse(null);
        if (invoice == null || !(invoice.state() instanceof InvoiceState.ToPay(var paid)) || !amount.isPositive()) {
            return false;
        }
        var sum = paid.plus(amount);
        var due = invoice.amounts().due();
        if (sum.compareTo(due) > 0) {
            return false;
        }
        move(invoice, sum.equals(due) ? new InvoiceState.Paid(sum, at) : new InvoiceState.ToPay(sum));
        return true;
    }

    @Override
    public boolean settleElsewhere(EstablishmentCode establishment, InvoiceId id) {
        var invoice = find(establishment, id).orElse(null);
        if (invoice == null || !(invoice.state() instanceof InvoiceState.ToPay)) {
            return false;
        }
        move(invoice, new InvoiceState.Paid(invoice.amounts().due(), memory.instant()));
        return true;
    }

    @Override
    public boolean cancel(EstablishmentCode establishment, InvoiceId id, @Nullable InvoiceNumber replacedBy) {
        var invoice = find(establishment, id).orElse(null);
        var may = invoice != null
                && switch (invoice.state()) {
                    case InvoiceState.ToPay(var paid) -> paid.isZero();
                    case InvoiceState.NothingToPay nothing -> true;
                    case InvoiceState.Paid paid -> false;
                    case InvoiceState.Cancelled cancelled -> false;
                };
        if (invoice != null && may) {
            move(invoice, new InvoiceState.Cancelled(memory.instant(), replacedBy));
        }
        return may;
    }

    private void move(Invoice it, InvoiceState to) {
        memory.put(
                rows,
                it.id(),
                new Invoice(
                        it.establishment(),
                        it.id(),
                        it.number(),
                        it.patient(),
                        it.nda(),
                        it.issuedOn(),
                        it.dueOn(),
                        it.amounts(),
                        to,
                        it.document()));
    }
}
