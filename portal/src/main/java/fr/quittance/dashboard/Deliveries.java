package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether messages arrive, by channel and week.
@Component
public class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Messages of one channel, queued in one week.
    ///
    /// @param monday the first day of the week, in Paris
    /// @param channel `MAIL` or `SMS`
    /// @param sent accepted, and not returned since
    /// @param failed refused for good, or returned
    public record OfWeek(LocalDate monday, String channel, long sent, long failed) {}

    /// Messages of one channel.
    ///
    /// @param channel `MAIL` or `SMS`
    /// @param sent accepted, and not returned since
    /// @param failed refused for good, or returned
    public record OfChannel(String channel, long sent, long failed) {

        /// The sums of each channel.
        public static List<OfChannel> of(List<OfWeek> weeks) {
            return weeks.stream()
                    .map(OfWeek::channel)
                    .distinct()
                    .sorted()
                    .map(it -> of(it, weeks))
                    .toList();
        }

        private static OfChannel of(String channel, List<OfWeek> weeks) {
            var its = weeks.stream().filter(it -> it.channel().equals(channel)).toList();
            return new OfChannel(
                    channel,
                    its.stream().collect(Collectors.summingLong(OfWeek::sent)),
                    its.stream().collect(Collectors.summingLong(OfWeek::failed)));
        }

        public long all() {
            return sent + failed;
        }
    }

    /// Of the messages queued during a period, the earliest week first; a channel without any in a week is left out.
    public List<OfWeek> of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select cast(date_trunc('week', queued_at at time zone 'Europe/Paris') as date) as monday, channel,
                    count(*) filter (where state = 'SENT') as sent, count(*) filter (where state <> 'SENT') as failed
                from notices.message
                where establishment = :establishment and queued_at >= :from and queued_at < :to
                    and state in ('SENT', 'UNDELIVERED', 'DEAD')
                group by 1, 2
                order by 1, 2
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new OfWeek(
                        row.getObject("monday", LocalDate.class),
                        row.getString("channel"),
                        row.getLong("sent"),
                        row.getLong("failed")))
                .list();
    }
}
