package fr.quittance.payments;

/// How sure we are of the money, weakest first (`docs/decisions/0013-confirmation-levels.md`).
public enum Confirmation {
    /// The platform's callback said so, on a secret address, with our order, amount and currency.
    REPORTED,
    /// We asked the platform and it said so.
    CONFIRMED,
    /// The money was seen on the hospital's account.
    SETTLED
}
