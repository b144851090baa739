package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

class SameKeysTest {

    private static final String LINKS = "quittance.links.key";
    private static final String ONE = "une-clef-de-trente-deux-caracteres-1";
    private static final String OTHER = "une-clef-de-trente-deux-caracteres-2";

    private final JdbcClient jdbc = TestDatabase.freshClient();
    private final KnownKeys known = new KnownKeys(jdbc, () -> Instant.parse("2026-11-23T10:00:00Z"));

    @Test
    void nodes_with_the_same_keys_start() {
        start(ONE);

        assertThatCode(() -> start(ONE)).doesNotThrowAnyException();
    }

    @Test
    void a_node_with_another_key_does_not_start_and_neither_key_is_told() {
        start(ONE);

        assertThatThrownBy(() -> start(OTHER))
                .isInstanceOf(OtherKeys.class)
                .hasMessage(LINKS + " is not the key this database is served with since 2026-11-23T10:00:00Z")
                .message()
                .doesNotContain(ONE)
                .doesNotContain(OTHER);
        assertThatCode(() -> start(ONE)).doesNotThrowAnyException();
    }

    @Test
    void a_key_changed_knowingly_is_the_key_from_then_on() {
        start(ONE);

        start(OTHER, LINKS);

        assertThatCode(() -> start(OTHER)).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(ONE)).isInstanceOf(OtherKeys.class);
    }

    @Test
    void only_the_key_that_was_named_may_change() {
        start(ONE);

        assertThatThrownBy(() -> start(OTHER, "quittance.staff.key")).isInstanceOf(OtherKeys.class);
    }

    @Test
    void a_fingerprint_says_nothing_of_the_key_nor_that_two_settings_share_one() {
        node(List.of(), LINKS, ONE, "quittance.staff.key", ONE).afterPropertiesSet();

        var kept = jdbc.sql("select fingerprint from guard.known_key")
                .query(String.class)
                .list();
        assertThat(kept).hasSize(2).doesNotHaveDuplicates().allMatch(it -> it.matches("[0-9a-f]{64}"));
    }

    private void start(String key, String... changed) {
        node(List.of(changed), LINKS, key).afterPropertiesSet();
    }

    private SameKeys node(List<String> changed, String... namesAndKeys) {
        var environment = new MockEnvironment();
        for (int i = 0; i < namesAndKeys.length; i += 2) {
            environment.setProperty(namesAndKeys[i], namesAndKeys[i + 1]);
        }
        return new SameKeys(known, new GuardSettings(List.of(), 1, 1, Duration.ZERO, changed), environment);
    }
}
