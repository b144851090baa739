package fr.quittance.links;

/// What a token or a typed code turns out to be.
public sealed interface LinkCheck {

    /// Opens its invoice.
    record Open(Link link) implements LinkCheck {}

    /// Was right, and is too old: a new one may be asked for.
    record Expired(Link link) implements LinkCheck {}

    /// Was withdrawn by the hospital.
    record Revoked(Link link) implements LinkCheck {}

    /// Cut, mistyped or invented.
    record Unknown() implements LinkCheck {}
}
