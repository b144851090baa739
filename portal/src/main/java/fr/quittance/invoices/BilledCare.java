package fr.quittance.invoices;

import fr.quittance.money.Money;
import java.util.List;
import java.util.function.Function;

/// What an invoice is made of, when the hospital sent it line by line.
///
/// @param lines in the hospital's order; empty when it sent none
public record BilledCare(List<InvoiceLine> lines) {

    /// The most lines an invoice may have.
    public static final int LINES_MAX = 200;

    public static final BilledCare NONE = new BilledCare(List.of());

    public BilledCare {
        lines = List.copyOf(lines);
    }

    public boolean hasLines() {
        return !lines.isEmpty();
    }

    /// Whether the lines make the amounts of the invoice: total, AMO, mutuelle and patient.
    public boolean makes(Amounts amounts) {
        return sum(InvoiceLine::amount).equals(amounts.total())
                && sum(InvoiceLine::amo).equals(amounts.amo())
                && sum(InvoiceLine::amc).equals(amounts.amc())
                && sum(InvoiceLine::patient).equals(amounts.patient());
    }

    /// The sum of one column.
    public Money sum(Function<InvoiceLine, Money> column) {
        return lines.stream().map(column).reduce(Money.ZERO, Money::plus);
    }
}
