package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money that platforms took and that pays invoices, day by day.
@Component
public class Takings {

    private static final int WEEKS_OF_HABIT = 8;

    private final JdbcClient jdbc;

    Takings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What came in on a day.
    ///
    /// @param usual the mean of the same weekday in the eight weeks before
    public record Day(LocalDate day, Money amount, Money usual) {

        public boolean isWeekend() {
            return day.getDayOfWeek().getValue() > 5;
        }

        public boolean isAboveUsual() {
            return amount.compareTo(usual) > 0;
        }
    }

    /// Each day of a period.
    public List<Day> of(EstablishmentCode establishment, Period period) {
        var sums = sums(establishment, period.since(period.from().minusWeeks(WEEKS_OF_HABIT)));
        return period.days().stream()
                .map(it -> new Day(it, Money.cents(sums.getOrDefault(it, 0L)), usual(sums, it)))
                .toList();
    }

    /// All of a period.
    public Money sum(EstablishmentCode establishment, Period period) {
        return Money.cents(sums(establishment, period).values().stream()
                .mapToLong(Long::longValue)
                .sum());
    }

    private static Money usual(Map<LocalDate, Long> sums, LocalDate day) {
        var weeks = IntStream.rangeClosed(1, WEEKS_OF_HABIT)
                .mapToLong(week -> sums.getOrDefault(day.minusWeeks(week), 0L))
                .sum();
        return Money.cents(weeks / WEEKS_OF_HABIT);
    }

    private Map<LocalDate, Long> sums(EstablishmentCode establishment, Period period) {
        return jdbc
                .sql("""
                select cast((c.captured_at at time zone 'Europe/Paris') as date) as day, sum(a.cents) as cents
                from payments.capture c
                join lateral (
                    select sum(amount_cents) as cents
                    from payments.allocation
                    where establishment = :establishment and capture_id = c.id) a on a.cents > 0
                where c.establishment = :establishment and c.platform <> 'desk'
                    and c.captured_at >= :from and c.captured_at < :to
                group by 1
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> Map.entry(row.getObject("day", LocalDate.class), row.getLong("cents")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
