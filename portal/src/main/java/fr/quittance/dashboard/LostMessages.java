package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.notices.NonDelivery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Why messages do not arrive.
@Component
public class LostMessages {

    private final JdbcClient jdbc;

    LostMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Messages of one channel that were lost for one reason.
    ///
    /// @param channel `MAIL` or `SMS`
    /// @param messages how many
    public record OfReason(String channel, NonDelivery reason, long messages) {}

    /// Of the messages queued during a period, the most frequent reason first.
    public List<OfReason> of(EstablishmentCode establishment, Period period) {
        record Lost(String channel, NonDelivery reason) {}
        var counts = new LinkedHashMap<Lost, Long>();
        jdbc.sql("""
                select channel, last_error, count(*) as messages
                from notices.message
                where establishment = :establishment and queued_at >= :from and queued_at < :to
                    and state in ('UNDELIVERED', 'DEAD')
                group by channel, last_error
                order by channel, last_error
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query(row -> {
                    var lost = new Lost(row.getString("channel"), NonDelivery.of(row.getString("last_error")));
                    counts.merge(lost, row.getLong("messages"), Long::sum);
                });
        return counts.entrySet().stream()
                .map(it -> new OfReason(it.getKey().channel(), it.getKey().reason(), it.getValue()))
                .sorted(Comparator.comparing(OfReason::messages).reversed())
                .toList();
    }
}
