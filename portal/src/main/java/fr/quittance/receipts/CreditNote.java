package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.payments.RefundId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What shows the insurer that money went back: an avoir or, at a hospital whose invoices are not ours
/// to correct, an attestation (decision 0094).
///
/// @param refund the refund it proves
/// @param number `AV2026-000012`, which follows the one before at its hospital
/// @param invoice the invoice that had taken the money
/// @param amount what went back
/// @param datedOn the day it left
/// @param document the file; null while it is being made
public record CreditNote(
        EstablishmentCode establishment,
        RefundId refund,
        String number,
        InvoiceId invoice,
        Money amount,
        LocalDate datedOn,
        @Nullable DocumentId document) {

    /// The name the file is saved under: `avoir_AV2026-000012.pdf`.
    public String fileName() {
        return "avoir_" + number + ".pdf";
    }
}
