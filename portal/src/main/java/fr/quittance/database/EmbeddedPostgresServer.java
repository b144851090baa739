package fr.quittance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL run by the portal, on loopback only, with its data in a folder that survives restarts.
///
/// `fsync` is on: what was committed is still there after the power fails.
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration STOP_TIME = Duration.ofSeconds(20);

    private final EmbeddedPostgres postgres;
    private final FolderLock lock;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres, FolderLock lock) {
        this.postgres = postgres;
        this.lock = lock;
    }

    /// @throws FolderInUse when another portal runs on the same folder
    static EmbeddedPostgresServer start(Path folder, int port) {
        var data = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data);
            var lock = FolderLock.take(data);
            return new EmbeddedPostgresServer(start(data, port, lock), lock);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start in " + data, e);
        }
    }

    private static EmbeddedPostgres start(Path data, int port, FolderLock lock) throws IOException {
        try {
            stopOrphan(data);
            return EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "100")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            postgres.close();
        }
    }

    /// After a SIGKILL of the portal its PostgreSQL lives on and holds the folder: it is asked to stop first.
    /// The lock of the folder is held: no living portal needs it.
    private static void stopOrphan(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isEmpty()) {
            return;
        }
        log.warn("A PostgreSQL left by a portal that was killed still holds {}: stopping it", data);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(STOP_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException("PostgreSQL process " + pid + " holds " + data + " and does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL to stop", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("PostgreSQL process " + pid + " could not be awaited", e);
        }
    }
}
