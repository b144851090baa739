package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.Visit;
import fr.quittance.journeys.FaultyWire.Mood;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The payment platform is away for minutes of real time, each fault in turn, while patients insist on paying
/// and others only read. `bin/prove outage` runs it for ten minutes.
class PlatformOutageStory extends StoryOnPostgres {

    private static final Duration OUTAGE = Duration.ofMinutes(Integer.getInteger("quittance.minutes", 1));
    /// An invoice may be pressed thirty times an hour.
    private static final Duration PRESSES_AGAIN = Duration.ofSeconds(25);
    private static final Duration EACH = Duration.ofSeconds(10);
    private static final Duration BACKLOG = Duration.ofMinutes(5);
    private static final int PAYMENTS = Integer.getInteger("quittance.payments", 40);

    private final List<Long> pages = new ArrayList<>();

    PlatformOutageStory() throws IOException {}

    @Test
    void no_payment_is_lost_and_pages_stay_open_while_the_platform_is_away() throws Exception {
        var database = postgres();
        var ports = simulators();
        var wire = FaultyWire.to("http://localhost:" + ports.get("paysim").asInt());
        var settings = new ArrayList<>(List.of(database.settings()));
        settings.add(wire.paytweak("ch-valmont"));
        var open = portal(ports, settings.toArray(String[]::new));
        open.start();
        var crowd = new Crowd(ports, port, SEED, new Crowd.Manner(OUTAGE.plusMinutes(5), PRESSES_AGAIN, PAYMENTS));
        crowd.bill(PAYMENTS);
        var links = crowd.links(PAYMENTS);

        crowd.pay(links, () -> {
            outage(wire, links.getLast());
            return null;
        });
        var aftermath = new Aftermath(database.client(), database.url());
        var settled = aftermath.settled(PAYMENTS, BACKLOG);

        LoggerFactory.getLogger("R7")
                .warn(
                        "R7: {} payments, {} min of faults, seed {}: {} pages read meanwhile, p95 {} ms, slowest {} ms;"
                                + " {} attempts for the invoices; all settled {} ms after the last paid",
                        PAYMENTS,
                        OUTAGE.toMinutes(),
                        SEED,
                        pages.size(),
                        pages.get(pages.size() * 95 / 100),
                        pages.getLast(),
                        attempts(database),
                        settled.toMillis());
        aftermath.booksAreRight(crowd, open.log());
    }

    /// Every fault in turn, a little peace between them, and a page read twice a second.
    private void outage(FaultyWire wire, String link) {
        var until = Instant.now().plus(OUTAGE);
        while (Instant.now().isBefore(until)) {
            for (var mood : Mood.values()) {
                wire.mood = mood;
                var next = Instant.now().plus(mood == Mood.FINE ? EACH.dividedBy(5) : EACH);
                while (Instant.now().isBefore(next)) {
                    read(link);
                    LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
                }
            }
        }
        wire.mood = Mood.FINE;
        pages.sort(null);
    }

    private void read(String link) {
        var begun = System.nanoTime();
        var status = new Visit(port).get(link).statusCode();
        pages.add(Duration.ofNanos(System.nanoTime() - begun).toMillis());
        assertThat(status).isEqualTo(303);
    }

    private static long attempts(DebianPostgres database) {
        return database.client()
                .sql("select count(*) from payments.attempt")
                .query(Long.class)
                .single();
    }
}
