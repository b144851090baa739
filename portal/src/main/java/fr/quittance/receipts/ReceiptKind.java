package fr.quittance.receipts;

import fr.quittance.verification.PaperKind;

/// The papers that follow a payment.
public enum ReceiptKind {
    /// Reçu de paiement: at once, proves the payment to the payer.
    RECEIPT(PaperKind.RECEIPT),
    /// Facture acquittée: what the mutuelle asks for.
    ACQUITTED(PaperKind.ACQUITTED),
    /// Attestation de paiement: what a public hospital may issue.
    ATTESTATION(PaperKind.ATTESTATION);

    private final PaperKind verified;

    ReceiptKind(PaperKind verified) {
        this.verified = verified;
    }

    /// The same paper, as whoever verifies it knows it.
    PaperKind verified() {
        return verified;
    }
}
