package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.papers.Conformance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A paper that proves a payment, as a PDF.
///
/// @param kind which paper
/// @param invoice the number of the invoice it belongs to
/// @param version 1 for the first; a paper deposited later by the hospital takes the place of ours
/// @param document the file, in [fr.quittance.documents.Documents]
/// @param issuedAt when it was put online
/// @param made what is known of it because we made it; null when the hospital deposited it
public record Receipt(
        ReceiptKind kind,
        InvoiceNumber invoice,
        int version,
        DocumentId document,
        Instant issuedAt,
        @Nullable Made made) {

    /// What is known of a paper that we made.
    ///
    /// @param conformance the standards it keeps
    /// @param sealed whether it carries the hospital's seal
    public record Made(Conformance conformance, boolean sealed) {}

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
