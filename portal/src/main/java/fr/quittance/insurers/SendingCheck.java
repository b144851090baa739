package fr.quittance.insurers;

/// What the link of a mutuelle turns out to be.
public sealed interface SendingCheck {

    /// Opens its pack.
    record Open(Sending sending) implements SendingCheck {}

    /// Was right, and is too old.
    record Expired(Sending sending) implements SendingCheck {}

    /// Was taken back by the patient.
    record Revoked(Sending sending) implements SendingCheck {}

    /// Cut or invented.
    record Unknown() implements SendingCheck {}
}
