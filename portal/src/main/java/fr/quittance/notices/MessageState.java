package fr.quittance.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a message stands.
public sealed interface MessageState {

    /// Waits for its time, or for its next try.
    ///
    /// @param lastError why the last try failed, if there was one; without personal data
    record Queued(@Nullable String lastError) implements MessageState {}

    /// A try began. Found again after a crash: nobody knows whether it went, so it is tried again.
    record Sending() implements MessageState {}

    /// The mail server or the SMS centre took it. Never sent again.
    ///
    /// @param providerId the SMS centre's name for it
    /// @param deliveredAt when the telephone got it, if the SMS centre said so
    record Sent(
            Instant sentAt,
            @Nullable String providerId,
            @Nullable Instant deliveredAt) implements MessageState {}

    /// It was taken, then the SMS centre said that it did not reach the telephone.
    record Undelivered(Instant sentAt, String reason) implements MessageState {}

    /// Given up: refused for good, or tried too often. A person must look.
    record Dead(String reason) implements MessageState {}

    /// Became pointless before it was sent.
    record Cancelled(String reason) implements MessageState {}
}
