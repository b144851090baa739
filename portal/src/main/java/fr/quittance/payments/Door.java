package fr.quittance.payments;

/// Where somebody stood who pressed « Payer ».
public enum Door {
    /// Behind the link of a message or a letter, without signing in.
    LINK,
    /// In their space.
    SPACE
}
