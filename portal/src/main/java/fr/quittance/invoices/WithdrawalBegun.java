package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;
import org.jspecify.annotations.Nullable;

/// The hospital withdraws an invoice that was paid, in full or in part: whoever keeps its money takes it
/// back from it now. Heard in the same transaction, while the invoice is held; an invoice that keeps
/// any money is not withdrawn.
///
/// @param replacedBy the invoice that takes its place, if any; it is issued in the same transaction
public record WithdrawalBegun(
        EstablishmentCode establishment,
        InvoiceId invoice,
        InvoiceNumber number,
        @Nullable InvoiceNumber replacedBy) {}
