package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When people pay: the hours of the week, in Paris.
@Component
public class PaymentHours {

    private static final int OPENS = 9;
    private static final int CLOSES = 17;

    private final JdbcClient jdbc;

    PaymentHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Payments by weekday and hour.
    public static final class Week {

        private final long[][] counts = new long[7][24];

        /// How many, on a weekday (0 is Monday) from an hour to the next.
        public long at(int weekday, int hour) {
            return counts[weekday][hour];
        }

        public long on(int weekday) {
            return IntStream.range(0, 24).mapToLong(hour -> at(weekday, hour)).sum();
        }

        public long total() {
            return IntStream.range(0, 7).mapToLong(this::on).sum();
        }

        /// Those outside 9 h to 17 h from Monday to Friday, when a hospital's desk is closed as a rule.
        public long closed() {
            var open = IntStream.range(0, 5)
                    .mapToLong(weekday -> IntStream.range(OPENS, CLOSES)
                            .mapToLong(hour -> at(weekday, hour))
                            .sum())
                    .sum();
            return total() - open;
        }

        /// Counts payments.
        public Week with(int weekday, int hour, long times) {
            counts[weekday][hour] += times;
            return this;
        }
    }

    /// Of the payments that platforms took during a period.
    public Week of(EstablishmentCode establishment, Period period) {
        var week = new Week();
        jdbc.sql("""
                select cast(extract(isodow from paris) as int) - 1 as weekday, cast(extract(hour from paris) as int) as hour,
                    count(*) as times
                from (
                    select captured_at at time zone 'Europe/Paris' as paris
                    from payments.capture
                    where establishment = :establishment and platform <> 'desk' and allocation = 'SETTLES'
                        and captured_at >= :from and captured_at < :to) c
                group by 1, 2
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query(row -> {
                    week.with(row.getInt("weekday"), row.getInt("hour"), row.getLong("times"));
                });
        return week;
    }
}
