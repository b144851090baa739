package fr.quittance.staff;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who went to the identity provider, and should come back: the session keeps it.
///
/// @param establishment the hospital whose door they are at
/// @param state what must come back with them
/// @param nonce what the identity must carry
/// @param verifier what proves that it is us who sent them (PKCE)
/// @param since when they left
/// @param again whose account they are signed in to, when they went to prove again who they are; null for signing in
public record ProviderAttempt(
        String establishment,
        String state,
        String nonce,
        String verifier,
        Instant since,
        @Nullable UUID again) implements Serializable {

    @Override
    public String toString() {
        return "ProviderAttempt[" + establishment + ", " + since + "]";
    }
}
