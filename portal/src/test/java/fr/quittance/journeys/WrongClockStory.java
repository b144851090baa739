package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// The portal's clock is wrong; that of the database, of the platform and of the mail server is
/// right. `bin/prove clock` runs it: it needs Debian's `faketime`.
class WrongClockStory extends StoryOnPostgres {

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"));
    private static final int PAYMENTS = Integer.getInteger("quittance.payments", 20);

    WrongClockStory() throws IOException {}

    @ParameterizedTest
    @ValueSource(strings = {"+2h", "-1h", "+10m", "-10m"})
    void money_is_confirmed_once_whatever_time_the_portal_believes_it_is(String clock) throws Exception {
        var database = postgres();
        var ports = simulators();
        var crowd = new Crowd(ports, port, SEED);
        var wrong = portal(ports, database.settings())
                .with("LD_PRELOAD", library().toString())
                .with("FAKETIME", clock)
                .with("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                .with("FAKETIME_FORCE_MONOTONIC_FIX", "0"); // Else every wait with a limit ends at once, and spins.
        wrong.start();
        crowd.bill(PAYMENTS);
        crowd.pay(crowd.links(PAYMENTS), () -> null);
        var aftermath = new Aftermath(database.client(), database.url());
        var settled = aftermath.settled(PAYMENTS);

        var skew = database.client()
                .sql("select extract(epoch from max(received_at) - now())::bigint from payments.inbox")
                .query(Long.class)
                .single();
        LoggerFactory.getLogger("R10")
                .warn(
                        "R10: clock {}, {} payments, seed {}: all settled {} ms after the last paid; the last callback"
                                + " was kept {} s from now by the database's clock",
                        clock,
                        PAYMENTS,
                        SEED,
                        settled.toMillis(),
                        skew);
        aftermath.booksAreRight(crowd, wrong.log());
        assertThat(database.client()
                        .sql("select count(*) from payments.attempt where state = 'EXPIRED'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static Path library() {
        return LIBRARIES.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Debian's faketime is missing: bin/prove installs it"));
    }
}
