package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;

/// What a payer is asked for, written before the platform is called; it never changes.
///
/// @param reference names it here and at the platform
/// @param establishment the hospital to be paid
/// @param invoice what is paid
/// @param amount how much, in euros
/// @param platform who takes the money, `paytweak`
/// @param startedAt when « Payer » was pressed
/// @param expiresAt when the platform stops taking money for it
public record Order(
        PaymentReference reference,
        EstablishmentCode establishment,
        InvoiceId invoice,
        Money amount,
        String platform,
        Instant startedAt,
        Instant expiresAt) {

    public Order {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("Nobody pays " + amount);
        }
    }
}
