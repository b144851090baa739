package fr.quittance.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Those who know better than the portal: the platform, the mailbox, the phones, the log.
class WitnessesTest {

    private static final String FIRST = """
            {"order_id": "AAAAAA22222222222222222222", "merchant": "ch-valmont", "amount": "84.50",
             "at": "2026-01-05T10:00:00Z", "transaction_id": "T1"}""";
    private static final String SECOND = """
            {"order_id": "CCCCCC22222222222222222222", "merchant": "ch-valmont", "amount": "0.02",
             "at": "2026-01-05T10:00:00Z", "transaction_id": "T3"}""";

    @TempDir
    Path folder;

    @Test
    void a_platform_that_took_what_is_in_the_books_says_nothing() {
        assertThat(platform(FIRST, SECOND)).isEmpty();
    }

    @Test
    void money_that_never_came_into_the_books_is_named() {
        assertThat(platform(FIRST, SECOND, FIRST.replace("\"T1\"", "\"T2\"")))
                .singleElement()
                .asString()
                .contains("I1-captured", "T2");
    }

    @Test
    void a_cent_of_difference_is_money_lost_and_money_invented() {
        assertThat(platform(FIRST.replace("84.50", "84.51"), SECOND))
                .extracting(Violation::rule)
                .containsExactly("I1-captured", "I5-real");
    }

    @Test
    void money_that_no_platform_took_is_named() {
        assertThat(platform(FIRST)).singleElement().asString().contains("I5-real", "T3");
    }

    @Test
    void money_of_the_desk_is_no_platforms() {
        try (var books = new RightBooks()) {
            books.run("update payments.capture set platform = 'desk', merchant = 'CASH' where platform_tx_id = 'T3'");

            assertThat(new PlatformWitness(JsonMapper.shared().readTree("[" + FIRST + "]"))
                            .compare(books.books(), Instant.now().minusSeconds(3600)))
                    .isEmpty();
        }
    }

    @Test
    void money_of_this_very_minute_may_still_come() {
        assertThat(platform(
                        FIRST,
                        SECOND,
                        FIRST.replace("\"T1\"", "\"T2\"")
                                .replace("2026-01-05T10:00:00Z", Instant.now().toString())))
                .isEmpty();
    }

    @Test
    void mail_that_never_arrived_and_mail_that_nobody_sent_are_named() {
        var sent =
                "{\"messageId\": \"<00000000-0000-7000-8000-0000000000e1@ch-valmont.example>\", \"receivedAt\": \"2026-01-05T10:00:00Z\"}";

        assertThat(mails(sent)).isEmpty();
        assertThat(mails()).singleElement().asString().contains("never arrived");
        assertThat(mails(sent, sent.replace("e1@", "e9@")))
                .singleElement()
                .asString()
                .contains("nobody sent it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card 4970 1000 0000 0055 refused",
                "NIR 255081416802538",
                "GET /p/Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFy 200",
                "POST /callbacks/paytweak/demo-valmont-callback-path-0000000000000000000000000000",
                "password=hunter22",
                "mail to jeanne.dupont@exemple.fr"
            })
    void a_secret_in_the_log_is_named_and_not_repeated(String line) throws IOException {
        var log = Files.writeString(folder.resolve("portal.log"), "INFO all is well\n" + line + "\n");

        try (var books = new RightBooks()) {
            assertThat(new LogWitness(log).compare(books.books(), Instant.now()))
                    .singleElement()
                    .asString()
                    .contains("I13-no-secret")
                    .doesNotContain("4970", "2550", "Zm9v", "demo-valmont", "hunter22", "jeanne.dupont@exemple");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T10:29:34.123456789 INFO Payment P-AAAA-AA is PAID",
                "Message 0198c0de-0000-7000-8000-000000000001 by MAIL must wait",
                "GET /p/… 200 in 12 ms, thread 1234567890123"
            })
    void an_honest_log_says_nothing(String line) {
        assertThat(LogWitness.secrets(line)).isEmpty();
    }

    private static java.util.List<Violation> platform(String... transactions) {
        try (var books = new RightBooks()) {
            return new PlatformWitness(JsonMapper.shared().readTree("[" + String.join(",", transactions) + "]"))
                    .compare(books.books(), Instant.now().minusSeconds(3600));
        }
    }

    private static java.util.List<Violation> mails(String... mails) {
        try (var books = new RightBooks()) {
            return new MessageWitness(JsonMapper.shared().readTree("[" + String.join(",", mails) + "]"), "MAIL")
                    .compare(books.books(), Instant.now().minusSeconds(3600));
        }
    }
}
