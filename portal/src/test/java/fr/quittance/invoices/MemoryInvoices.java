package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.Memory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of [Invoices] in memory.
public final class MemoryInvoices extends Invoices {

    private final Memory memory;
    private final Map<InvoiceId, Row> rows = Memory.table();
    private final List<InvoiceId> paidInFull = new ArrayList<>();

    /// @param elsewhere what of it was paid to the hospital itself, and not through Quittance
    private record Row(Invoice invoice, Money elsewhere) {}

    public MemoryInvoices(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    /// Every invoice there ever was, in the order in which they came.
    public List<Invoice> all() {
        return rows.values().stream().map(Row::invoice).toList();
    }

    public Money elsewhere(InvoiceId id) {
        return Optional.ofNullable(rows.get(id)).orElseThrow().elsewhere();
    }

    /// How often money taken through Quittance paid the last of it.
    public long timesPaidInFull(InvoiceId id) {
        return paidInFull.stream().filter(id::equals).count();
    }

    @Override
    public boolean add(Invoice invoice) {
        if (all().stream()
                .anyMatch(it -> it.establishment().equals(invoice.establishment())
                        && it.number().equals(invoice.number()))) {
            return false;
        }
        memory.put(rows, invoice.id(), new Row(invoice, Money.ZERO));
        return true;
    }

    @Override
    public Optional<Invoice> find(EstablishmentCode establishment, InvoiceId id) {
        return Optional.ofNullable(rows.get(id))
                .map(Row::invoice)
                .filter(it -> it.establishment().equals(establishment));
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
        if (sum.equals(due)) {
            memory.add(paidInFull, id);
        }
        move(invoice, sum.equals(due) ? new InvoiceState.Paid(sum, at) : new InvoiceState.ToPay(sum), elsewhere(id));
        return true;
    }

    @Override
    public boolean settleElsewhere(EstablishmentCode establishment, InvoiceId id) {
        var invoice = find(establishment, id).orElse(null);
        if (invoice == null || !(invoice.state() instanceof InvoiceState.ToPay)) {
            return false;
        }
        move(
                invoice,
                new InvoiceState.Paid(invoice.amounts().due(), memory.instant()),
                elsewhere(id).plus(invoice.leftToPay()));
        return true;
    }

    @Override
    public boolean unsettle(EstablishmentCode establishment, InvoiceId id, Money amount) {
        var invoice = find(establishment, id).orElse(null);
        if (invoice == null || !amount.isPositive()) {
            return false;
        }
        var paid = paid(invoice);
        if (paid == null || paid.minus(elsewhere(id)).compareTo(amount) < 0) {
            return false;
        }
        move(invoice, new InvoiceState.ToPay(paid.minus(amount)), elsewhere(id));
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
            move(invoice, new InvoiceState.Cancelled(memory.instant(), replacedBy), elsewhere(id));
        }
        return may;
    }

    /// What was paid of an invoice that may be paid; null of any other.
    private static @Nullable Money paid(Invoice invoice) {
        return switch (invoice.state()) {
            case InvoiceState.ToPay(var paid) -> paid;
            case InvoiceState.Paid(var paid, var at) -> paid;
            case InvoiceState.NothingToPay nothing -> null;
            case InvoiceState.Cancelled cancelled -> null;
        };
    }

    private void move(Invoice it, InvoiceState to, Money elsewhere) {
        memory.put(
                rows,
                it.id(),
                new Row(
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
                                it.document()),
                        elsewhere));
    }
}
