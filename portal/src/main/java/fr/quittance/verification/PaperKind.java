package fr.quittance.verification;

import java.util.Locale;

/// The papers a hospital issues that somebody may want to verify.
public enum PaperKind {
    /// Reçu de paiement.
    RECEIPT("payee"),
    /// Facture acquittée.
    ACQUITTED("acquittee"),
    /// Attestation de paiement.
    ATTESTATION("payee"),
    /// Avoir, or attestation de remboursement: money went back.
    CREDIT_NOTE("remboursee");

    private final String claim;

    PaperKind(String claim) {
        this.claim = claim;
    }

    /// What its QR code claims of the invoice: `acquittee`.
    String claim() {
        return claim;
    }

    /// The word its texts are named by: `acquitted`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
