package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SignInFailuresTest {

    private static final EmailAddress JEANNE = new EmailAddress("jeanne@exemple.fr");

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final SignInFailures failures = new SignInFailures(TestDatabase.freshClient(), () -> now);

    @Test
    void the_fifth_try_is_looked_at_and_the_sixth_is_not() {
        fail(5);

        assertThat(failures.count(VALMONT, JEANNE)).isEmpty();
        assertThat(failures.count(TILLEULS, JEANNE)).hasValue(1);
        assertThat(failures.count(VALMONT, new EmailAddress("autre@exemple.fr")))
                .hasValue(1);
    }

    @Test
    void a_lock_lasts_a_quarter_of_an_hour_however_often_one_tries_meanwhile() {
        fail(5);
        now = now.plus(Duration.ofMinutes(14));
        assertThat(failures.count(VALMONT, JEANNE)).isEmpty();
        now = now.plus(Duration.ofMinutes(1));

        assertThat(failures.count(VALMONT, JEANNE)).hasValue(1);
        fail(4);
        assertThat(failures.count(VALMONT, JEANNE)).isEmpty();
    }

    @Test
    void failures_are_forgotten_after_a_day_or_a_success() {
        fail(4);
        now = now.plus(Duration.ofHours(25));
        assertThat(failures.count(VALMONT, JEANNE)).hasValue(1);
        failures.clear(VALMONT, JEANNE);
        assertThat(failures.count(VALMONT, JEANNE)).hasValue(1);
        now = now.plus(Duration.ofHours(25));
        failures.forgetOld();

        assertThat(failures.count(VALMONT, JEANNE)).isEqualTo(OptionalInt.of(1));
    }

    @Test
    void a_try_that_nobody_looked_at_is_given_back() {
        fail(5);
        failures.giveBack(VALMONT, JEANNE);

        assertThat(failures.count(VALMONT, JEANNE)).hasValue(5);
        assertThat(failures.count(VALMONT, JEANNE)).isEmpty();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(failures.count(VALMONT, JEANNE)).isPresent();
        }
    }
}
