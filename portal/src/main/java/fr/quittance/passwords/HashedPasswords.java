package fr.quittance.passwords;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords by Argon2id with OWASP's least parameters (19 MiB, 2 passes, 1 lane).
///
/// Each hash costs memory and some 60 ms of a core: two at the same time, twenty waiting, the
/// others are sent away. Who only reads a page does not wait for them (decision 0119).
@Component
public class HashedPasswords {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 20;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor hashing = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            LowPriority.threads(
                    Thread.ofPlatform().name("password-hash-", 1).daemon().factory()));
    private final String nobodys = encode(encoder, "nobody has this password");

    /// The hash to keep.
    ///
    /// @throws TooManySignIns when too many people wait already
    public String hash(String password) {
        return inTurn(() -> encode(encoder, password));
    }

    /// Whether a password is the one of a hash. Without a hash it takes as long, and says no.
    ///
    /// @throws TooManySignIns when too many people wait already
    public boolean matches(String password, @Nullable String hash) {
        return inTurn(() -> encoder.matches(password, hash == null ? nobodys : hash)) && hash != null;
    }

    /// Whether a hash was made with weaker parameters than today's.
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// On threads of their own: a hash never waits for anything, and would keep a virtual
    /// thread's core to itself.
    private <T> T inTurn(Callable<T> work) {
        try {
            return hashing.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new TooManySignIns();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e);
        }
    }

    @PreDestroy
    void close() {
        hashing.shutdown();
    }

    private static String encode(Argon2PasswordEncoder encoder, String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash was made");
        }
        return hash;
    }
}
