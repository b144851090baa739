package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.quittance.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Debian's PostgreSQL 15, `fsync` on, killed by SIGKILL while patients pay: the portal that lives on comes
/// back by itself, and what was acknowledged is there.
///
/// `-Dquittance.kills=20 -Dquittance.payments=200` for the long story.
class KilledPostgresTest {

    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
    private static final int KILLS = Integer.getInteger("quittance.kills", 2);
    private static final int PAYMENTS = Integer.getInteger("quittance.payments", 8);
    private static final long SEED = Long.getLong("quittance.seed", 20261123);

    private final Path folder = Files.createTempDirectory("quittance-postgres");
    private final int port = World.freePort();
    private final int postgresPort = World.freePort();
    private final String url = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres?user=postgres";
    private @Nullable Process postgres;
    private @Nullable PortalProcess portal;

    KilledPostgresTest() throws IOException {}

    @AfterEach
    void stop() throws InterruptedException {
        if (portal != null) {
            portal.stop();
        }
        if (postgres != null) {
            postgres.destroy();
            postgres.waitFor();
        }
    }

    @Test
    void what_was_acknowledged_survives_the_database() throws Exception {
        assumeTrue(Files.exists(BIN.resolve("postgres")), "Debian's postgresql-15: bin/test installs it");
        create();
        startPostgres();
        var ports = World.startSimulators(folder, "http://localhost:" + port);
        var crowd = new Crowd(ports, port, SEED);
        var living = new PortalProcess(
                folder, port, ports, "--quittance.database.url=" + url, "--quittance.database.username=postgres");
        portal = living;
        living.start();
        crowd.bill(PAYMENTS);
        var links = crowd.links(PAYMENTS);
        var ready = new ArrayList<Duration>();
        var back = new ArrayList<Duration>();
        var random = new Random(SEED);

        crowd.pay(links, () -> {
            for (int i = 0; i < KILLS; i++) {
                LockSupport.parkNanos(
                        Duration.ofMillis(200 + random.nextInt(1500)).toNanos());
                kill();
                ready.add(startPostgres());
                back.add(portalIsBack(links.getFirst()));
            }
            return null;
        });
        var aftermath = new Aftermath(database(), url);
        var settled = aftermath.settled(PAYMENTS);

        LoggerFactory.getLogger("R3")
                .warn(
                        "R3: {} payments, {} kills of PostgreSQL, seed {}: ready in {} ms at most, the portal {} ms"
                                + " later at most, all settled {} ms after the last",
                        PAYMENTS,
                        KILLS,
                        SEED,
                        Collections.max(ready).toMillis(),
                        Collections.max(back).toMillis(),
                        settled.toMillis());
        aftermath.booksAreRight(crowd, living.log());
        assertThat(back).hasSize(KILLS);
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

    private Duration startPostgres() throws IOException {
        var begun = System.nanoTime();
        Awaitility.await("PostgreSQL")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (postgres == null || !postgres.isAlive()) {
                        postgres = launch(); // The dead one's shared memory may not be free yet.
                    }
                    return answers();
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(asPostgres(
                        BIN.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(postgresPort),
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

    private void kill() throws InterruptedException {
        if (postgres != null) {
            postgres.destroyForcibly().waitFor();
        }
    }

    /// The portal was not started again: its pool finds the database by itself.
    private Duration portalIsBack(String link) {
        var begun = System.nanoTime();
        Awaitility.await("the portal to find its database again")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> new Visit(port).get(link).statusCode() / 100 == 3);
        return Duration.ofNanos(System.nanoTime() - begun);
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
        source.setUrl(url);
        return source;
    }

    private JdbcClient database() {
        return JdbcClient.create(source());
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
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}
