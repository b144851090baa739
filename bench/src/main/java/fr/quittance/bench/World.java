package fr.quittance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Everything a run needs, started in order and stopped in the reverse order: nothing of it outlives the bench.
final class World implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Path folder;
    private final Postgres postgres;
    private final MailSink mails;
    private final SmsSink texts;
    private final Portal.Outside outside;
    private final Profile profile;
    private @Nullable Portal portal;
    private int seeded;

    private World(Path folder, boolean profiled) throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        profile = new Profile(profiled, Path.of("target/bench.jfr").toAbsolutePath());
        open.push(() -> delete(folder));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            postgres = opened(Postgres.start(folder));
            mails = opened(MailSink.start());
            texts = opened(SmsSink.start());
            var platform = opened(PlatformSink.start());
            outside = new Portal.Outside(mails.port(), texts.port(), platform.origin());
            open.push(() -> profile.draw(Path.of("target")));
        } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T it) {
        open.push(it);
        return it;
    }

    static World start(boolean profiled) throws IOException, InterruptedException, SQLException {
        var folder = Files.createTempDirectory("quittance-bench-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new World(folder, profiled);
    }

    Path folder() {
        return folder;
    }

    Postgres postgres() {
        return postgres;
    }

    MailSink mails() {
        return mails;
    }

    SmsSink texts() {
        return texts;
    }

    Portal.Outside outside() {
        return outside;
    }

    /// The only node, started when it is first asked for.
    synchronized Portal portal() {
        if (portal == null) {
            try {
                portal = opened(Portal.start(folder, postgres, outside, profile));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return portal;
    }

    /// Seeds invoices until there are so many, on top of what else is there.
    void grow(int invoices) throws IOException, InterruptedException {
        portal(); // Makes the tables.
        var began = System.nanoTime();
        Seed.fill(folder, postgres, seeded, invoices);
        seeded = invoices;
        System.out.printf("Seeded to %,d invoices in %,d s%n", invoices, (System.nanoTime() - began) / 1_000_000_000);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Stops everything; may be called twice, and by a shutdown hook.
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                System.err.println("Not stopped properly: " + e);
            }
        }
    }
}
