package fr.quittance.notices;

import fr.quittance.invoices.InvoiceState;

/// The news a message brings.
public enum NoticeKind {
    /// An invoice is to pay (M1, S1).
    TO_PAY,
    /// A facture acquittée is online, nothing was to pay here (M2, S2).
    ACQUITTED,
    /// A payment came in, its paper follows later (M3, S3).
    PAYMENT_RECEIVED,
    /// The facture acquittée of an earlier payment is online (M4, S4).
    ACQUITTED_AFTER_PAYMENT,
    /// A payment came in and its facture acquittée is online already (M3 and M4 in one).
    PAID_AND_ACQUITTED,
    /// The attestation de paiement of a public hospital is online (M4, S4).
    ATTESTATION,
    /// Money of a payment is on its way back (M9, S8).
    REFUNDED,
    /// An invoice took the place of a paid one, and what was paid is enough (M9).
    CORRECTED,
    /// A payment came in and its attestation de paiement is online already.
    PAID_AND_ATTESTED,
    /// A new link to an invoice that is no longer to pay, asked for by a person.
    NEW_LINK,
    /// The hospital answered a question about the invoice.
    ANSWER,
    /// A six-digit code (M6, S6).
    CODE,
    /// A link to choose a new password (M7).
    PASSWORD_RESET,
    /// A password was changed (M8).
    PASSWORD_CHANGED,
    /// Too many wrong tries locked an account.
    ACCOUNT_LOCKED,
    /// A link for somebody invited to work at the hospital.
    STAFF_INVITATION,
    /// A passkey was added to the account of a member of staff.
    PASSKEY_ADDED,
    /// A passkey was taken away from it.
    PASSKEY_REMOVED,
    /// The pack that a patient sent to a mutuelle: the one message that goes to no patient.
    INSURER_PACK;

    /// Whether the news is still true of an invoice: what has become false is not sent.
    boolean holds(InvoiceState state) {
        return switch (state) {
            case InvoiceState.ToPay toPay ->
                this == TO_PAY || this == ACQUITTED || this == NEW_LINK || this == REFUNDED || this == ANSWER;
            case InvoiceState.Paid paid -> this != TO_PAY;
            case InvoiceState.NothingToPay nothing ->
                this == ACQUITTED || this == NEW_LINK || this == REFUNDED || this == CORRECTED || this == ANSWER;
            case InvoiceState.Cancelled cancelled -> this == REFUNDED || this == ANSWER;
        };
    }
}
