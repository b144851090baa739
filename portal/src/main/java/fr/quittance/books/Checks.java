package fr.quittance.books;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When the books of each hospital were checked, and what came of it.
@Component
class Checks {

    private final JdbcClient jdbc;

    Checks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param violations how many things were wrong; zero on every good day
    record Check(Instant at, int violations) {}

    void add(EstablishmentCode establishment, Instant at, int rules, int violations) {
        jdbc.sql("""
                insert into books.check (establishment, at, rules, violations)
                values (:establishment, :at, :rules, :violations)
                on conflict (establishment, at) do nothing
                """)
                .param("establishment", establishment.value())
                .param("at", Timestamp.from(at))
                .param("rules", rules)
                .param("violations", violations)
                .update();
    }

    Optional<Check> last(EstablishmentCode establishment) {
        return jdbc.sql("""
                select at, violations
                from books.check
                where establishment = :establishment
                order by at desc
                limit 1
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new Check(row.getTimestamp("at").toInstant(), row.getInt("violations")))
                .optional();
    }
}
