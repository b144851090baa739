package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.RoundTrips;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// How long a callback waits whose truth the platform did not tell.
class InboxTest extends PaymentStory {

    @Autowired
    Inbox inbox;

    @Test
    void it_is_read_again_sooner_than_five_minutes_after_the_platform_is_back_however_long_it_was_away() {
        var letter = inbox.keep(VALMONT, "paytweak", "a long outage".getBytes(UTF_8), "text/plain", "")
                .orElseThrow()
                .key();
        var began = Instant.now();
        var first = inbox.later(letter);
        var last = first;
        for (int i = 0; i < 20; i++) {
            last = inbox.later(letter);
        }
        inbox.done(letter, "IDLE");

        assertThat(first).isBetween(began, Instant.now().plusSeconds(2));
        assertThat(last).isAfter(began.plus(Duration.ofMinutes(3)));
        assertThat(last).isBefore(Instant.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void it_is_kept_by_one_statement_for_the_letter_and_one_for_the_task_however_often_it_comes() {
        callBack(VALMONT, "{\"warm\": true}");

        var first = RoundTrips.of(() -> callBack(VALMONT, "{\"letter\": 1}"));
        callBack(VALMONT, "{\"letter\": 1}");

        // At most: the connection is told whose request it is, letter, task, commit.
        assertThat(first).as(String.join("\n--\n", first)).hasSizeBetween(1, 4);
        awaitInbox();
    }
}
