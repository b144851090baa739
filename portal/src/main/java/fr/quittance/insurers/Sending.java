package fr.quittance.insurers;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.receipts.ReceiptKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A pack that a patient sent to a mutuelle: a link to it, never the file.
///
/// @param establishment the hospital
/// @param id names it; not a secret
/// @param invoice the paid invoice
/// @param kind the paper the mutuelle wants
/// @param version which version of that paper; what was sent never changes
/// @param document the file of that version
/// @param to where it went
/// @param sentAt when
/// @param expiresAt when the link opens nothing any more
/// @param revokedAt when the patient took it back, if they did
/// @param openedAt when somebody there opened it first, if they did
public record Sending(
        EstablishmentCode establishment,
        UUID id,
        InvoiceId invoice,
        ReceiptKind kind,
        int version,
        DocumentId document,
        Recipient to,
        Instant sentAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant openedAt) {

    /// A mutuelle, as the patient wrote it.
    ///
    /// @param insurer its name; may be empty
    /// @param email the address of its reimbursements, in small letters
    /// @param memberNumber the patient's number there; may be empty
    public record Recipient(String insurer, String email, String memberNumber) {}
}
