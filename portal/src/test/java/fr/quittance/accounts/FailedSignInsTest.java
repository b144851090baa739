package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.accounts.FailedSignIns.Rule;
import fr.quittance.accounts.FailedSignIns.Scope;
import fr.quittance.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final String JEANNE = "jeanne@exemple.fr";
    private static final Rule CROWD = Rule.crowd(3);

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final FailedSignIns failures = new FailedSignIns(TestDatabase.freshClient(), () -> now);

    @Test
    void the_fifth_failure_locks_for_a_minute_and_each_later_one_twice_as_long_until_the_tenth_locks_for_a_day() {
        fail(4);
        var locks = new ArrayList<Long>();
        for (int i = 5; i <= 10; i++) {
            assertThat(tryOnce()).hasValue(i);
            assertThat(tryOnce()).isEmpty();
            var until = failures.lockedUntil(VALMONT, Scope.PASSWORD, JEANNE).orElseThrow();
            locks.add(Duration.between(now, until).toMinutes());
            now = until;
        }

        assertThat(locks).containsExactly(1L, 2L, 4L, 8L, 16L, 24 * 60L);
        assertThat(tryOnce()).hasValue(1);
    }

    @Test
    void trying_while_it_is_locked_makes_it_no_longer() {
        fail(5);
        now = now.plusSeconds(59);
        assertThat(tryOnce()).isEmpty();
        now = now.plusSeconds(1);

        assertThat(tryOnce()).hasValue(6);
    }

    @Test
    void hospitals_addresses_and_ways_in_are_counted_apart() {
        fail(5);

        assertThat(failures.count(TILLEULS, Scope.PASSWORD, JEANNE, Rule.ADDRESS))
                .hasValue(1);
        assertThat(failures.count(VALMONT, Scope.PASSWORD, "autre@exemple.fr", Rule.ADDRESS))
                .hasValue(1);
        assertThat(failures.count(VALMONT, Scope.MAILBOX, JEANNE, Rule.ADDRESS)).hasValue(1);
    }

    @Test
    void failures_are_forgotten_after_a_quiet_day_or_a_success() {
        fail(4);
        now = now.plus(Duration.ofHours(24));
        assertThat(tryOnce()).hasValue(1);
        failures.clear(VALMONT, Scope.PASSWORD, JEANNE);
        assertThat(tryOnce()).hasValue(1);
        now = now.plus(Duration.ofHours(25));
        failures.forgetOld();

        assertThat(tryOnce()).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void a_try_that_nobody_looked_at_is_given_back() {
        fail(5);
        failures.giveBack(VALMONT, Scope.PASSWORD, JEANNE, Rule.ADDRESS);

        assertThat(tryOnce()).hasValue(5);
        assertThat(tryOnce()).isEmpty();
    }

    @Test
    void a_network_waits_after_too_many_failures_and_somebodys_success_does_not_let_it_off() {
        for (int i = 1; i <= 3; i++) {
            assertThat(fromNetwork()).hasValue(i);
        }
        assertThat(fromNetwork()).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(fromNetwork()).hasValue(4);

        failures.giveBack(VALMONT, Scope.NETWORK, "c0a801", CROWD);

        assertThat(fromNetwork()).isEmpty();
        now = now.plus(Duration.ofHours(1));
        assertThat(fromNetwork()).hasValue(1);
    }

    private OptionalInt fromNetwork() {
        return failures.count(VALMONT, Scope.NETWORK, "c0a801", CROWD);
    }

    private OptionalInt tryOnce() {
        return failures.count(VALMONT, Scope.PASSWORD, JEANNE, Rule.ADDRESS);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tryOnce()).isPresent();
        }
    }
}
