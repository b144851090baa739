package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The payment core through thousands of lives in virtual time. `-Dquittance.seeds=1000000` for more of them,
/// `-Dquittance.seed=…` for the first.
class SimulationTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger("fr.quittance.payments");
    private static final int SEEDS = Integer.getInteger("quittance.seeds", 2000);
    private static final long FIRST = Long.getLong("quittance.seed", 1);

    @BeforeAll
    static void hush() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        LOG.setLevel(null);
    }

    @Test
    void no_life_breaks_an_invariant() {
        var events = new AtomicLong();
        var money = new AtomicLong();
        var refunds = new AtomicLong();
        var online = new AtomicLong();
        var back = new AtomicLong();
        var start = System.nanoTime();
        LongStream.range(FIRST, FIRST + SEEDS).parallel().forEach(seed -> {
            var life = live(seed);
            events.addAndGet(life.events());
            money.addAndGet(life.money());
            refunds.addAndGet(life.refunds());
            online.addAndGet(life.online());
            back.addAndGet(life.back());
        });
        LoggerFactory.getLogger("R1")
                .warn(
                        "R1: {} seeds from {}: {} events, {} captures, {} refunds, {} s",
                        SEEDS,
                        FIRST,
                        events,
                        money,
                        refunds,
                        Duration.ofNanos(System.nanoTime() - start).toSeconds());

        assertThat(events.get()).isGreaterThan(10L * SEEDS);
        assertThat(money.get()).isGreaterThan(SEEDS / 2);
        assertThat(online.get()).as("paid on an open page").isGreaterThan(SEEDS / 2);
        assertThat(back.get()).as("refunds made").isGreaterThan(SEEDS / 20);
    }

    @Test
    void the_same_seed_lives_the_same_life() {
        for (long seed = FIRST; seed < FIRST + Math.min(50, SEEDS / 20); seed++) {
            assertThat(live(seed)).as("seed " + seed).isEqualTo(live(seed));
        }
    }

    /// Seeds that once broke an invariant.
    @ParameterizedTest
    @ValueSource(longs = {1})
    void what_was_found_stays_mended(long seed) {
        live(seed);
    }

    private static PaymentSimulation.Life live(long seed) {
        try {
            return new PaymentSimulation(seed, false).live();
        } catch (AssertionError | RuntimeException broken) {
            return fail("seed " + seed + " breaks " + broken + "\n" + story(seed), broken);
        }
    }

    private static String story(long seed) {
        var again = new PaymentSimulation(seed, true);
        try {
            again.live();
        } catch (AssertionError | RuntimeException expected) {
            // It broke before.
        }
        return String.join("\n", again.story());
    }
}
