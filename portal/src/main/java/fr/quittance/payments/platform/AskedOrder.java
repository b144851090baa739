package fr.quittance.payments.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An order a platform is asked about, by all the names we have for it.
///
/// @param order our reference, or whatever a callback named; empty when only the platform's is known
/// @param linkId the platform's own name for it; empty when we never learnt it
/// @param expiresAt when it stops taking money; null for an order that is none of ours
public record AskedOrder(
        String order, String linkId, @Nullable Instant expiresAt) {

    /// An order that only a callback knows.
    public static AskedOrder stray(String order, String linkId) {
        return new AskedOrder(order, linkId, null);
    }

    /// Whether its time is over at the platform too, however its clock differs from ours.
    boolean isOver(Instant now, java.time.Duration margin) {
        return expiresAt != null && now.isAfter(expiresAt.plus(margin));
    }
}
