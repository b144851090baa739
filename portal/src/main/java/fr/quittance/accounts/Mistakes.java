package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Problem;
import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How often the form of the first connection told somebody to correct a field (decision 0131): a number for each day,
/// field and error of a hospital. Who it was, and what they typed, is not here.
@Component
public class Mistakes {

    private static final Logger log = LoggerFactory.getLogger(Mistakes.class);

    /// A page that says what to correct is worth more than its count.
    private static final int LONGEST_WAIT_SECONDS = 1;

    private static final Period KEPT = Period.ofMonths(13);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Mistakes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Counts what somebody is told to correct. To be called outside of any transaction: when the database does not
    /// answer soon, these go uncounted, and nothing else is the matter.
    public void count(EstablishmentCode establishment, List<Problem> problems) {
        try {
            problems.forEach(it -> count(establishment, it));
        } catch (DataAccessException e) {
            log.warn("Mistakes of {} were not counted: {}", establishment, e.getMessage());
        }
    }

    private void count(EstablishmentCode establishment, Problem problem) {
        jdbc.sql("""
                insert into accounts.mistake as m (establishment, day, field, said, times)
                values (:establishment, :day, :field, :said, 1)
                on conflict (establishment, day, field, said) do update set times = m.times + 1
                """)
                .withQueryTimeout(LONGEST_WAIT_SECONDS)
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(today()))
                .param("field", problem.field())
                .param("said", problem.key())
                .update();
    }

    void forgetOld() {
        jdbc.sql("delete from accounts.mistake where day < :old")
                .param("old", Date.valueOf(today().minus(KEPT)))
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS);
    }
}
