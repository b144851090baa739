package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AskedMessagesTest {

    private static final String JEANNE = "jeanne@exemple.fr";
    private static final String TELEPHONE = "+33639980012";

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final AskedMessages messages = capped(3000, 2000);

    private AskedMessages capped(int anHour, int smsADay) {
        return new AskedMessages(
                jdbc, new GuardSettings(List.of(), anHour, smsADay, Duration.ZERO, List.of()), () -> now);
    }

    @Test
    void one_recipient_gets_three_messages_within_any_hour() {
        assertThat(mail(JEANNE)).isTrue();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(List.of(mail(JEANNE), mail(JEANNE), mail(JEANNE))).containsExactly(true, true, false);
        now = now.plus(Duration.ofMinutes(1));

        assertThat(List.of(mail(JEANNE), mail(JEANNE))).containsExactly(true, false);
        assertThat(mail("autre@exemple.fr")).isTrue();
        assertThat(messages.mayBeSent("clinique-des-tilleuls", JEANNE, false)).isTrue();
    }

    @Test
    void one_number_gets_five_sms_within_any_day() {
        for (int i = 0; i < 5; i++) {
            assertThat(sms(TELEPHONE)).isTrue();
            now = now.plus(Duration.ofHours(4));
        }

        assertThat(sms(TELEPHONE)).isFalse();
        now = now.plus(Duration.ofHours(4));
        assertThat(sms(TELEPHONE)).isTrue();
    }

    @Test
    void a_hospital_sends_no_more_than_its_caps_whoever_asks() {
        var small = capped(4, 2);

        assertThat(IntStream.range(0, 5).mapToObj(i -> small.mayBeSent("ch-valmont", "p" + i + "@exemple.fr", false)))
                .containsExactly(true, true, true, true, false);
        now = now.plus(Duration.ofHours(2));
        assertThat(IntStream.range(0, 3).mapToObj(i -> small.mayBeSent("ch-valmont", TELEPHONE + i, true)))
                .containsExactly(true, true, false);
        assertThat(small.mayBeSent("clinique-des-tilleuls", TELEPHONE, true)).isTrue();
    }

    @Test
    void of_twenty_asked_at_once_three_are_sent() throws Exception {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        Callable<Boolean> ask = () -> transaction.execute(status -> mail(JEANNE));

        try (var people = Executors.newFixedThreadPool(20)) {
            assertThat(people.invokeAll(Collections.nCopies(20, ask)).stream()
                            .map(Future::resultNow)
                            .filter(Boolean.TRUE::equals))
                    .hasSize(3);
        }
    }

    @Test
    void who_was_sent_a_message_cannot_be_read_and_is_forgotten() {
        mail(JEANNE);
        assertThat(recipients()).hasSize(1).allMatch(it -> it.matches("[0-9a-f]{64}"));
        now = now.plus(Duration.ofDays(3));

        messages.forgetOld();

        assertThat(recipients()).isEmpty();
    }

    private List<String> recipients() {
        return jdbc.sql("select recipient_sha256 from guard.asked_message")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private boolean mail(String address) {
        return messages.mayBeSent("ch-valmont", address, false);
    }

    private boolean sms(String number) {
        return messages.mayBeSent("ch-valmont", number, true);
    }
}
