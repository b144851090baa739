package fr.quittance.staff;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key kept by a device or by its password manager, that opens the door without password nor code
/// (WebAuthn): the device asks for a finger, a face or its PIN first.
///
/// @param id names it
/// @param account whose door it opens
/// @param name how its owner calls it, 40 characters at most
/// @param addedAt since when
/// @param lastUsedAt when it last served
public record Passkey(
        UUID id,
        UUID account,
        String name,
        Instant addedAt,
        @Nullable Instant lastUsedAt) {}
