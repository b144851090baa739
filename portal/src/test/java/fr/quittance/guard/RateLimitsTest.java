package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RateLimitsTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final RateLimits limits = new RateLimits(database);

    @Test
    void who_is_limited_cannot_be_read_in_the_table() {
        limits.allow("paper-birth-date", "7QK2M9", 5, DAY);

        assertThat(jdbc.sql("select id from rate_limit").query(String.class).single())
                .startsWith("paper-birth-date/")
                .doesNotContain("7QK2M9");
    }

    @Test
    void looking_takes_nothing() {
        for (int i = 0; i < 5; i++) {
            assertThat(limits.wouldAllow("pay", "somebody", 1, DAY)).isTrue();
        }

        assertThat(limits.allow("pay", "somebody", 1, DAY)).isTrue();
        assertThat(limits.wouldAllow("pay", "somebody", 1, DAY)).isFalse();
        assertThat(limits.wouldAllow("pay", "somebody else", 1, DAY)).isTrue();
    }

    @Test
    void a_count_that_is_whole_again_is_forgotten_and_one_that_is_not_is_kept() {
        limits.allow("pay", "long ago", 1, DAY);
        jdbc.sql("update rate_limit set expires_at = 1").update();
        limits.allow("pay", "now", 1, DAY);

        limits.forgetOld();

        assertThat(jdbc.sql("select count(*) from rate_limit")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(limits.allow("pay", "now", 1, DAY)).isFalse();
    }
}
