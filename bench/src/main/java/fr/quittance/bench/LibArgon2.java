package fr.quittance.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// The reference library in C (Debian's libargon2-1), with the portal's parameters: OWASP's least, 19 MiB, 2 passes, 1
/// lane.
final class LibArgon2 {

    private static final int PASSES = 2;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private LibArgon2() {}

    /// Hashes per second of so many threads.
    static double perSecond(int threads, Duration load) throws Exception {
        try (var library = Arena.ofShared();
                var workers = Executors.newFixedThreadPool(threads)) {
            var hash = function(library);
            var until = System.nanoTime() + load.toNanos();
            var counts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < threads; i++) {
                counts.add(() -> hashes(hash, until));
            }
            var began = System.nanoTime();
            var all = 0;
            for (var count : workers.invokeAll(counts)) {
                all += count.get();
            }
            return all / ((System.nanoTime() - began) / 1e9);
        }
    }

    /// `argon2id_hash_raw` of argon2.h.
    private static MethodHandle function(Arena library) {
        var symbol = SymbolLookup.libraryLookup("libargon2.so.1", library).findOrThrow("argon2id_hash_raw");
        return Linker.nativeLinker()
                .downcallHandle(
                        symbol,
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_LONG));
    }

    private static int hashes(MethodHandle hash, long until) throws Exception {
        var done = 0;
        try (var memory = Arena.ofConfined()) {
            var password = memory.allocateFrom("Bruyere-Lanterne-58-Violon", StandardCharsets.US_ASCII);
            var salt = memory.allocate(SALT_BYTES);
            var result = memory.allocate(HASH_BYTES);
            while (System.nanoTime() < until) {
                if (hashed(hash, password, salt, result) != 0) {
                    throw new IllegalStateException("libargon2 refused");
                }
                done++;
            }
        }
        return done;
    }

    private static int hashed(MethodHandle hash, MemorySegment password, MemorySegment salt, MemorySegment result) {
        try {
            return (int) hash.invokeExact(
                    PASSES,
                    MEMORY_KIB,
                    LANES,
                    password,
                    password.byteSize() - 1,
                    salt,
                    salt.byteSize(),
                    result,
                    result.byteSize());
        } catch (Throwable e) {
            throw new IllegalStateException("libargon2 could not be called", e);
        }
    }
}
