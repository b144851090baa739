package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The callbacks that nobody could read, or act upon, for three days: each is somebody's task.
@Component
public class DeadLetters {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    DeadLetters(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// One such callback.
    ///
    /// @param key names it, 64 hexadecimal digits
    /// @param text what came, as text
    /// @param understood whether its words mean something to us
    public record DeadLetter(
            String platform, String key, String text, boolean understood, int deliveries, Instant receivedAt) {}

    /// Those that wait, oldest first.
    public List<DeadLetter> open(EstablishmentCode establishment) {
        return jdbc.sql("""
                select platform, event_key, raw, outcome, deliveries, received_at
                from payments.inbox
                where establishment = :establishment and outcome in ('UNREADABLE', 'GIVEN_UP') and put_away_at is null
                order by received_at
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new DeadLetter(
                        row.getString("platform"),
                        row.getString("event_key"),
                        new String(row.getBytes("raw"), StandardCharsets.UTF_8),
                        row.getString("outcome").equals("GIVEN_UP"),
                        row.getInt("deliveries"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /// Puts one away: a person looked, and nothing is to be done.
    ///
    /// @return whether it was waiting
    boolean putAway(EstablishmentCode establishment, String platform, String key, StaffMember by) {
        return jdbc.sql("""
                update payments.inbox
                set put_away_at = :now, put_away_by = :by
                where establishment = :establishment and platform = :platform and event_key = :key
                    and outcome in ('UNREADABLE', 'GIVEN_UP') and put_away_at is null
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by.name())
                        .param("establishment", establishment.value())
                        .param("platform", platform)
                        .param("key", key)
                        .update()
                == 1;
    }

    /// Has one read again, as if it had come now.
    ///
    /// @return whether it was waiting
    boolean reopen(EstablishmentCode establishment, String platform, String key) {
        return jdbc.sql("""
                update payments.inbox
                set processed_at = null, outcome = null, next_at = :now, reading_since = :now
                where establishment = :establishment and platform = :platform and event_key = :key
                    and outcome in ('UNREADABLE', 'GIVEN_UP') and put_away_at is null
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("establishment", establishment.value())
                        .param("platform", platform)
                        .param("key", key)
                        .update()
                == 1;
    }
}
