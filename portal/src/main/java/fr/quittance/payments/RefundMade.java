package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money left for whoever paid it. Published once, in the transaction that wrote it.
///
/// @param invoice the invoice that it paid, or was meant for; null when nobody knows
/// @param payment the attempt it came from; null when it belonged to none of ours
/// @param byPlatform whether it goes back to the card it came from
public record RefundMade(
        EstablishmentCode establishment,
        RefundId refund,
        @Nullable InvoiceId invoice,
        @Nullable PaymentReference payment,
        Money amount,
        RefundReason reason,
        boolean byPlatform,
        Instant at) {}
