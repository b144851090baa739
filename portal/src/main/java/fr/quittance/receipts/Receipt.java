package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.invoices.InvoiceNumber;
import java.time.Instant;

/// A paper that proves a payment, as a PDF.
///
/// @param kind which paper
/// @param invoice the number of the invoice it belongs to
/// @param version 1 for the first; a paper deposited later by the hospital takes the place of ours
/// @param document the file, in [fr.quittance.documents.Documents]
/// @param issuedAt when it was put online
public record Receipt(ReceiptKind kind, InvoiceNumber invoice, int version, DocumentId document, Instant issuedAt) {

    /// The name the file is saved under: `facture-acquittee_F2026-004518.pdf`.
    public String fileName() {
        var paper = switch (kind) {
            case RECEIPT -> "recu";
            case ACQUITTED -> "facture-acquittee";
            case ATTESTATION -> "attestation";
        };
        return paper + "_" + invoice.fileName() + ".pdf";
    }
}
