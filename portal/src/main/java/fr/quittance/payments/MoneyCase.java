package fr.quittance.payments;

import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that is somebody's task: it pays nothing, or the platform takes back what it said of it.
///
/// @param capture the money
/// @param platform who took it
/// @param transaction the platform's name for it
/// @param order the order it came for
/// @param attempt the attempt it came for, when that is one of ours
/// @param invoice the invoice it was meant for, when anybody knows
/// @param taken all that was taken
/// @param left what of it pays nothing and was not given back yet; all of it when it is in doubt
/// @param currency in what, `EUR`
/// @param reason `DUPLICATE`, `MISMATCH`, `UNMATCHED`, `LATE`, `CORRECTED`, `WITHDRAWN`, `CONTRADICTED`
/// @param openedAt since when
public record MoneyCase(
        CaptureId capture,
        String platform,
        String transaction,
        String order,
        @Nullable PaymentReference attempt,
        @Nullable InvoiceId invoice,
        Money taken,
        Money left,
        String currency,
        String reason,
        Instant openedAt) {}
