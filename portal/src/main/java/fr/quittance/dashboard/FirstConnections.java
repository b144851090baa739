package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What stops people who choose a password for the first time.
@Component
public class FirstConnections {

    private final JdbcClient jdbc;

    FirstConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Spaces opened, and what people were told to correct.
    ///
    /// @param opened how many spaces
    /// @param mistakes the most frequent first
    public record Counted(long opened, List<Mistake> mistakes) {}

    /// Something to correct in a field of the form.
    ///
    /// @param field its id on the page
    /// @param said the key of what was said about it
    /// @param times how often, whoever it was
    public record Mistake(String field, String said, long times) {}

    public Counted of(EstablishmentCode establishment, Period period) {
        return new Counted(opened(establishment, period), mistakes(establishment, period));
    }

    private long opened(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select count(*)
                from accounts.account
                where establishment = :establishment and created_at >= :from and created_at < :to
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query(Long.class)
                .single();
    }

    private List<Mistake> mistakes(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select field, said, sum(times) as times
                from accounts.mistake
                where establishment = :establishment and day >= :from and day < :to
                group by field, said
                order by times desc, said, field
                """)
                .param("establishment", establishment.value())
                .param("from", Date.valueOf(period.from()))
                .param("to", Date.valueOf(period.to()))
                .query((row, n) -> new Mistake(row.getString("field"), row.getString("said"), row.getLong("times")))
                .list();
    }
}
