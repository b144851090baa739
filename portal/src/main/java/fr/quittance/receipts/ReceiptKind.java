package fr.quittance.receipts;

/// The papers that follow a payment.
public enum ReceiptKind {
    /// Reçu de paiement: at once, proves the payment to the payer.
    RECEIPT,
    /// Facture acquittée: what the mutuelle asks for.
    ACQUITTED,
    /// Attestation de paiement: what a public hospital may issue.
    ATTESTATION
}
