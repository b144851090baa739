package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The bare page ([fr.quittance.bench.bare.BarePage]) as a process of its own, beside the portal, on the same
/// PostgreSQL
/// with as many connections.
///
/// @param startedIn how long it took to its first answer
record BareBoot(Process process, int port, Duration startedIn) implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    static BareBoot start(Path folder, Postgres postgres) throws IOException, InterruptedException, SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create schema if not exists bench;
                    create table if not exists bench.line (id int primary key, name text not null, cents bigint not null);
                    insert into bench.line values (1, 'Une page nue', 8450) on conflict do nothing
                    """);
        }
        int port = Ports.free();
        var log = folder.resolve("bare.log");
        var began = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Path.of("bench/target/bench.jar").toAbsolutePath().toString(),
                        "-Dloader.main=fr.quittance.bench.bare.BarePage",
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--server.compression.enabled=true",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.datasource.url=" + postgres.url(),
                        "--spring.datasource.username=" + Postgres.user(),
                        "--spring.datasource.hikari.maximum-pool-size=8"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - began < READY_WITHIN.toNanos()) {
                if (answers(client, port)) {
                    return new BareBoot(process, port, Duration.ofNanos(System.nanoTime() - began));
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
        process.destroyForcibly();
        throw new IOException("The bare page did not start: " + Command.end(Files.readString(log)));
    }

    private static boolean answers(HttpClient client, int port) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bare"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not listening yet.
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
