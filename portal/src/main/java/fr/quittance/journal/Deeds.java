package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The journal, read.
@Component
public class Deeds {

    private final JdbcClient jdbc;

    Deeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was done to a subject, newest first.
    ///
    /// @param limit how many at most
    public List<Deed> about(EstablishmentCode establishment, String subject, int limit) {
        return jdbc.sql("""
                select at, who, deed, details
                from journal.entry
                where establishment = :establishment and subject = :subject
                order by at desc, id desc
                limit :limit
                """)
                .param("establishment", establishment.value())
                .param("subject", subject)
                .param("limit", limit)
                .query((row, n) -> new Deed(
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("deed"),
                        row.getString("details")))
                .list();
    }
}
