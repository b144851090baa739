package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// By which of the two doors people pay online.
@Component
public class DoorsOfPayments {

    private final JdbcClient jdbc;

    DoorsOfPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Attempts begun at one door.
    ///
    /// @param door `LINK`, behind the link of a message, or `SPACE`, signed in
    /// @param tried how many
    /// @param paid of those, how many are paid today
    public record OfDoor(String door, long tried, long paid) {}

    /// Of the attempts begun during a period; those of before the door was kept are left out.
    public List<OfDoor> of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select door, count(*) as tried, count(*) filter (where state = 'PAID') as paid
                from payments.attempt
                where establishment = :establishment and created_at >= :from and created_at < :to and door is not null
                group by door
                order by door
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new OfDoor(row.getString("door"), row.getLong("tried"), row.getLong("paid")))
                .list();
    }
}
