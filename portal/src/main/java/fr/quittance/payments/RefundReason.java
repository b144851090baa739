package fr.quittance.payments;

/// Why money goes back to whoever paid.
public enum RefundReason {
    /// It pays nothing: a double payment, one that came too late, one of another amount.
    SURPLUS,
    /// The invoice was replaced by one for less.
    CORRECTION,
    /// The invoice was withdrawn.
    WITHDRAWAL,
    /// The hospital billed or cashed by mistake.
    MISTAKE,
    /// A gesture of the hospital.
    GESTURE
}
