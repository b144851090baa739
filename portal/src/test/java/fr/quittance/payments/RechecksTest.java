package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RechecksTest {

    private static final Instant START = Instant.parse("2026-10-24T22:00:00Z");

    private final Rechecks rechecks = new Rechecks(new PaymentSettings(
            Map.of(),
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30))));

    @Test
    void the_platform_is_asked_often_at_first_then_hourly_then_daily_to_day_eight() {
        var ages = new ArrayList<Duration>();
        var next = rechecks.next(order(1), START);
        while (next.isPresent()) {
            ages.add(Duration.between(START, next.get()));
            next = rechecks.next(order(1), next.get());
        }

        assertThat(ages)
                .startsWith(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2))
                .endsWith(
                        Duration.ofHours(72),
                        Duration.ofDays(4),
                        Duration.ofDays(5),
                        Duration.ofDays(6),
                        Duration.ofDays(7),
                        Duration.ofDays(8))
                .hasSize(5 + 72 + 5);
    }

    @Test
    void a_check_that_comes_late_is_not_made_twice() {
        assertThat(rechecks.next(order(1), START.plus(Duration.ofMinutes(7))))
                .hasValue(START.plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_page_that_takes_money_for_longer_is_looked_after_until_its_time_is_over_and_once_more() {
        var order = order(30);
        var ages = new ArrayList<Duration>();
        var next = rechecks.next(order, START.plus(Duration.ofDays(7)));
        while (next.isPresent()) {
            ages.add(Duration.between(START, next.get()));
            next = rechecks.next(order, next.get());
        }

        assertThat(ages)
                .hasSize(24)
                .startsWith(Duration.ofDays(8), Duration.ofDays(9))
                .endsWith(Duration.ofDays(30), Duration.ofDays(30).plusHours(1));
        assertThat(ages.getLast()).isGreaterThan(Duration.ofDays(30).plus(CheckPayment.MARGIN));
    }

    @Test
    void what_was_asked_for_is_asked_about_again_to_day_eight() {
        var ages = new ArrayList<Duration>();
        var next = rechecks.next(START, START);
        while (next.isPresent()) {
            ages.add(Duration.between(START, next.get()));
            next = rechecks.next(START, next.get());
        }

        assertThat(ages)
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .endsWith(Duration.ofDays(7), Duration.ofDays(8))
                .hasSize(5 + 72 + 5);
    }

    private static Order order(int days) {
        return new Order(
                PaymentReference.draw(),
                new EstablishmentCode("ch-valmont"),
                InvoiceId.next(),
                Money.euros("84.50"),
                "paytweak",
                START,
                START.plus(Duration.ofDays(days)));
    }
}
