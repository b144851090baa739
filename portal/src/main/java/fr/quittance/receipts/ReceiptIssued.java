package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.PaymentReference;
import org.jspecify.annotations.Nullable;

/// A paper is online. Heard in the same transaction.
///
/// @param payment the payment it follows; null when the hospital deposited an invoice already paid
///     elsewhere
public record ReceiptIssued(
        EstablishmentCode establishment,
        InvoiceId invoice,
        ReceiptKind kind,
        @Nullable PaymentReference payment) {}
