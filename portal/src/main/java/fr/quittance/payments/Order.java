package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import java.util.List;

/// What a payer is asked for, written before the platform is called; it never changes.
///
/// @param reference names it here and at the platform
/// @param establishment the hospital to be paid
/// @param lines what is paid: one invoice most often
/// @param platform who takes the money, `paytweak`, or [#DESK]
/// @param means how it is paid
/// @param startedAt when « Payer » was pressed
/// @param expiresAt when the platform stops taking money for it
public record Order(
        PaymentReference reference,
        EstablishmentCode establishment,
        List<Line> lines,
        String platform,
        Means means,
        Instant startedAt,
        Instant expiresAt) {

    /// What stands for a platform when the hospital takes the money itself.
    public static final String DESK = "desk";

    /// An invoice, or a part of it.
    ///
    /// @param amount in euros, more than nothing
    public record Line(InvoiceId invoice, Money amount) {

        public Line {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("Nobody pays " + amount);
            }
        }
    }

    public Order {
        lines = List.copyOf(lines);
        if (lines.stream().map(Line::invoice).distinct().count() != Math.max(1, lines.size())) {
            throw new IllegalArgumentException("An order is for one invoice or several, each once");
        }
    }

    /// An order for one invoice, to be paid online.
    public Order(
            PaymentReference reference,
            EstablishmentCode establishment,
            InvoiceId invoice,
            Money amount,
            String platform,
            Instant startedAt,
            Instant expiresAt) {
        this(
                reference,
                establishment,
                List.of(new Line(invoice, amount)),
                platform,
                Means.ONLINE,
                startedAt,
                expiresAt);
    }

    /// The first invoice it is for, the only one most often.
    public InvoiceId invoice() {
        return lines.getFirst().invoice();
    }

    /// How much, in euros.
    public Money amount() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /// How much of it is for an invoice; zero when it is not for that one.
    public Money amountOf(InvoiceId invoice) {
        return lines.stream()
                .filter(line -> line.invoice().equals(invoice))
                .map(Line::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }
}
