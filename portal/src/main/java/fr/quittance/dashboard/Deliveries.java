package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether messages arrive, by channel.
@Component
public class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Messages of one channel.
    ///
    /// @param channel `MAIL` or `SMS`
    /// @param sent accepted, and not returned since
    /// @param failed refused for good, or returned
    public record OfChannel(String channel, long sent, long failed) {

        public long all() {
            return sent + failed;
        }
    }

    /// Of the messages queued during a period; a channel without any is left out.
    public List<OfChannel> of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select channel, count(*) filter (where state = 'SENT') as sent,
                    count(*) filter (where state <> 'SENT') as failed
                from notices.message
                where establishment = :establishment and queued_at >= :from and queued_at < :to
                    and state in ('SENT', 'UNDELIVERED', 'DEAD')
                group by channel
                order by channel
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new OfChannel(row.getString("channel"), row.getLong("sent"), row.getLong("failed")))
                .list();
    }
}
