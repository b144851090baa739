package fr.quittance.notices.gateway;

/// A message written out, ready to leave. It holds links and codes: never log it, never store it.
public sealed interface Outgoing permits Mail, Sms {

    /// Where it goes.
    String recipient();
}
