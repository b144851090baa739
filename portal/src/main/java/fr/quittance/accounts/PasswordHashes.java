package fr.quittance.accounts;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords by Argon2id with OWASP's least parameters (19 MiB, 2 passes, 1 lane).
///
/// Each hash costs memory and some 60 ms of a core: two at the same time, twenty waiting, the others are sent away.
@Component
class PasswordHashes {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int PATIENCE_SECONDS = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);
    private final String nobodys = encode(encoder, "nobody has this password");

    /// The hash to keep.
    ///
    /// @throws TooManySignIns when too many people wait already
    String hash(String password) {
        return inTurn(() -> encode(encoder, password));
    }

    /// Whether a password is the one of a hash. Without a hash it takes as long, and says no.
    ///
    /// @throws TooManySignIns when too many people wait already
    boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    /// Whether a hash was made with weaker parameters than today's.
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw new TooManySignIns();
        }
        try {
            if (!hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManySignIns();
            }
            try {
                return work.get();
            } finally {
                hashing.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        } finally {
            places.release();
        }
    }

    private static String encode(Argon2PasswordEncoder encoder, String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash was made");
        }
        return hash;
    }
}
