package fr.quittance.notices.gateway;

import org.jspecify.annotations.Nullable;

/// What became of a message handed to a gateway. Reasons hold codes of the protocol, never an address or a text.
public sealed interface Answer {

    /// The other side took responsibility for it.
    ///
    /// @param providerId the other side's name for it, if it gave one
    record Accepted(@Nullable String providerId) implements Answer {}

    /// Not now: it may work later.
    record Later(String reason) implements Answer {}

    /// Never: this address does not exist, or the message is not acceptable.
    record Refused(String reason) implements Answer {}

    /// This installation has no such gateway.
    record Off(String reason) implements Answer {}
}
