package fr.quittance.notices;

import java.time.Instant;

/// What the durable task of a message does after a try.
sealed interface NextTry {

    /// Nothing more: the message was sent, given up or cancelled.
    record None() implements NextTry {}

    /// Another try at this time.
    record At(Instant when) implements NextTry {}
}
