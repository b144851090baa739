package fr.quittance.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must be true when the machines have stopped dying.
final class Aftermath {

    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final JdbcClient database;
    private final String url;

    Aftermath(JdbcClient database, String url) {
        this.database = database;
        this.url = url;
    }

    /// Everything is paid, on paper and told, within two minutes.
    ///
    /// @return how long that took
    Duration settled(int invoices) {
        return settled(invoices, LONGEST);
    }

    /// The same within another time.
    Duration settled(int invoices, Duration longest) {
        var begun = System.nanoTime();
        Awaitility.await("everything paid, papers drawn, messages sent")
                .atMost(longest)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(count("invoices.invoice where state = 'PAID'")).isEqualTo(invoices);
                    assertThat(count("receipts.receipt")).isEqualTo(2 * invoices);
                    assertThat(count("notices.message where state in ('QUEUED', 'SENDING')"))
                            .isZero();
                    assertThat(count("payments.inbox where processed_at is null"))
                            .isZero();
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// The checker itself, as a command, with everything that others saw and no grace.
    void booksAreRight(Crowd crowd, Path log) throws IOException, InterruptedException {
        crowd.everyAnsweredCallbackIsIn(database.sql("select event_key from payments.inbox")
                .query(String.class)
                .list());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                PortalProcess.classPath(),
                "fr.quittance.books.BooksCommand",
                "--url=" + url,
                "--username=postgres",
                "--grace=0s",
                "--log=" + log));
        command.addAll(crowd.witnesses().toList());
        var said = log.resolveSibling("books.log");
        var answer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(answer).as(Files.readString(said)).isZero();
    }

    private long count(String from) {
        return database.sql("select count(*) from " + from).query(Long.class).single();
    }
}
