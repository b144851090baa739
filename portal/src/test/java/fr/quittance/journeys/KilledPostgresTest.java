package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.quittance.Visit;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Debian's PostgreSQL 15, `fsync` on, killed by SIGKILL while patients pay: the portal that lives on comes
/// back by itself, and what was acknowledged is there.
///
/// `-Dquittance.kills=20 -Dquittance.payments=200` for the long story.
class KilledPostgresTest extends StoryOnPostgres {

    private static final int KILLS = Integer.getInteger("quittance.kills", 2);
    private static final int PAYMENTS = Integer.getInteger("quittance.payments", 8);

    KilledPostgresTest() throws IOException {}

    @Test
    void what_was_acknowledged_survives_the_database() throws Exception {
        assumeTrue(DebianPostgres.isInstalled(), "Debian's postgresql-15: bin/test installs it");
        var database = postgres();
        var ports = simulators();
        var crowd = new Crowd(ports, port, SEED);
        var living = portal(ports, database.settings());
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
                database.kill();
                ready.add(database.start());
                back.add(portalIsBack(links.getFirst()));
            }
            return null;
        });
        var aftermath = new Aftermath(database.client(), database.url());
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
}
