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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The bare page ([fr.quittance.bench.bare.BarePage]) as a process of its own, beside the portal,
/// on the same PostgreSQL with as many connections.
///
/// @param startedIn how long it took to its first answer
record BareBoot(Process process, int port, Duration startedIn) implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    private static final Path JAR = Path.of("bench/target/bench.jar");
    private static final String MAIN = "fr.quittance.bench.bare.BarePage";
    private static final Duration PREPARED_WITHIN = Duration.ofSeconds(120);

    /// What runs it from the jar.
    static List<String> java() {
        return List.of(
                javaProgram(),
                Portal.OPTIONS,
                "-cp",
                JAR.toAbsolutePath().toString(),
                "-Dloader.main=" + MAIN,
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Unpacks it and makes its AOT cache, with the options of `deploy/systemd/quittance`.
    ///
    /// @return what runs it with that cache
    static List<String> prepared(Path folder, Postgres postgres) throws IOException, InterruptedException {
        var app = folder.resolve("bare-app");
        var cache = folder.resolve("bare.aot");
        Command.run(
                PREPARED_WITHIN,
                folder,
                List.of(
                        javaProgram(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "extract",
                        "--destination",
                        app.toString()));
        var options = List.of(Portal.OPTIONS, "-cp", app.resolve("bench.jar") + "");
        var training = new ArrayList<>(List.of(javaProgram(), "-XX:AOTCacheOutput=" + cache));
        training.addAll(options);
        training.addAll(List.of("-Dspring.context.exit=onRefresh", MAIN));
        training.addAll(settings(Ports.free(), postgres));
        Command.run(PREPARED_WITHIN, folder, training);
        var program = new ArrayList<>(List.of(javaProgram(), "-XX:AOTCache=" + cache));
        program.addAll(options);
        program.add(MAIN);
        return program;
    }

    private static List<String> settings(int port, Postgres postgres) {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.compression.enabled=true",
                "--spring.threads.virtual.enabled=true",
                "--spring.datasource.url=" + postgres.url(),
                "--spring.datasource.username=" + Postgres.user(),
                "--spring.datasource.hikari.maximum-pool-size=8");
    }

    static BareBoot start(Path folder, Postgres postgres) throws IOException, InterruptedException, SQLException {
        return start(folder, postgres, java());
    }

    /// @param program what runs it: the java command up to its settings
    static BareBoot start(Path folder, Postgres postgres, List<String> program)
            throws IOException, InterruptedException, SQLException {
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
        var command = new ArrayList<>(program);
        command.addAll(settings(port, postgres));
        var process = new ProcessBuilder(command)
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
