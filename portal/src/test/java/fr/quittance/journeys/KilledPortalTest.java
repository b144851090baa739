package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The portal on its own PostgreSQL, killed by SIGKILL at named places of its work while patients pay,
/// and started again on the same folder: nothing is lost, nothing is done twice.
///
/// `-Dquittance.kills=100 -Dquittance.payments=1000` for the long story; `-Dquittance.seed` for another.
class KilledPortalTest {

    private static final int KILLS = Integer.getInteger("quittance.kills", 2);
    private static final int PAYMENTS = Integer.getInteger("quittance.payments", 12);
    private static final long SEED = Long.getLong("quittance.seed", 20261123);

    private final Path folder = Files.createTempDirectory("quittance-killed");
    private final int port = World.freePort();
    private final int postgresPort = World.freePort();
    private final String url = "jdbc:postgresql://localhost:" + postgresPort + "/postgres?user=postgres";
    private final Crowd crowd;
    private final PortalProcess portal;
    private final List<Duration> restarts = new ArrayList<>();

    KilledPortalTest() throws Exception {
        var ports = World.startSimulators(folder, "http://localhost:" + port);
        crowd = new Crowd(ports, port, SEED);
        portal = new PortalProcess(
                folder,
                port,
                ports,
                "--quittance.database.folder=" + folder.resolve("postgres"),
                "--quittance.database.port=" + postgresPort);
    }

    @AfterEach
    void stop() throws InterruptedException {
        portal.stop();
    }

    @Test
    void loses_no_invoice_no_message_and_no_payment_and_does_nothing_twice() throws Exception {
        portal.start();
        CrashPoint.TAKING_IN.arm(database(), portal.pid());
        crowd.bill(PAYMENTS);
        dies(CrashPoint.TAKING_IN);
        var links = crowd.links(PAYMENTS);
        var points = new ArrayList<CrashPoint>();
        var random = new Random(SEED);
        while (points.size() < KILLS) { // Every place once before any is visited again.
            var round = new ArrayList<>(CrashPoint.all());
            Collections.shuffle(round, random);
            points.addAll(round);
        }

        crowd.pay(links, () -> {
            for (var point : points.subList(0, KILLS)) {
                point.arm(database(), portal.pid());
                dies(point);
            }
            return null;
        });
        var aftermath = new Aftermath(database(), url);
        var settled = aftermath.settled(PAYMENTS);

        LoggerFactory.getLogger("R2")
                .warn(
                        "R2: {} payments, {} kills, seed {}: restarts at most {} ms, all settled {} ms after the last",
                        PAYMENTS,
                        restarts.size(),
                        SEED,
                        Collections.max(restarts).toMillis(),
                        settled.toMillis());
        aftermath.booksAreRight(crowd, portal.log());
        assertThat(restarts).hasSize(KILLS + 1);
    }

    /// Waits for the shot; where nothing came by for five seconds, shoots anyway.
    private void dies(CrashPoint point) throws Exception {
        try {
            Awaitility.await(point.toString())
                    .atMost(Duration.ofSeconds(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !portal.isAlive());
        } catch (ConditionTimeoutException nothingCameBy) {
            portal.kill();
        }
        Awaitility.await("the trigger to be taken off")
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .untilAsserted(() -> point.disarm(database()));
        restarts.add(portal.start());
    }

    private JdbcClient database() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return JdbcClient.create(source);
    }
}
