package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Debian's PostgreSQL 15 in a folder of its own, `fsync` on, checksums on, as our child: it can be killed
/// and started again on the same data.
final class DebianPostgres {

    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private DebianPostgres(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static boolean isInstalled() {
        return Files.exists(BIN.resolve("postgres"));
    }

    /// Makes the data and starts.
    static DebianPostgres in(Path folder) throws IOException, InterruptedException {
        var server = new DebianPostgres(folder, World.freePort());
        server.create();
        server.start();
        return server;
    }

    /// Starts it, or starts it again.
    ///
    /// @return how long it took to answer
    Duration start() {
        var begun = System.nanoTime();
        Awaitility.await("PostgreSQL")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (process == null || !process.isAlive()) {
                        process = launch(); // The dead one's shared memory may not be free yet.
                    }
                    return answers();
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    JdbcClient client() {
        return JdbcClient.create(source());
    }

    /// The settings of a portal that works on it.
    String[] settings() {
        return new String[] {"--quittance.database.url=" + url(), "--quittance.database.username=postgres"};
    }

    private void create() throws IOException, InterruptedException {
        var data = Files.createDirectory(folder.resolve("data"));
        if (isRoot()) {
            run("chown", "postgres", data.toString());
            run("chmod", "755", folder.toString());
        }
        run(asPostgres(
                BIN.resolve("initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--data-checksums"));
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(asPostgres(
                        BIN.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-k",
                        folder.resolve("data").toString(),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "fsync=on"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
    }

    private boolean answers() {
        try (var connection = source().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url());
        return source;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// A PostgreSQL refuses to run as root; `setpriv` becomes what it starts, so that it is our child.
    private static String[] asPostgres(String... command) {
        var all = new ArrayList<String>();
        if (isRoot()) {
            all.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
        }
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
