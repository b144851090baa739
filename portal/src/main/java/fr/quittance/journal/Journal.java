package fr.quittance.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The append-only record of who did what; written in the same transaction as the deed.
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Journal(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Records a deed. No secret, token, code or password may be part of it.
    ///
    /// @param who « patient », « lien », « PaySim », « automatique », a staff account
    /// @param deed a past participle with its object, in English and stable: `invoice-received`
    /// @param subject what it was done to: an invoice number, an account id
    /// @param details a short sentence, without health data
    public void record(EstablishmentCode establishment, String who, String deed, String subject, String details) {
        jdbc.sql("""
                insert into journal.entry (establishment, id, at, who, deed, subject, details)
                values (:establishment, :id, :at, :who, :deed, :subject, :details)
                """)
                .param("establishment", establishment.value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("deed", deed)
                .param("subject", subject)
                .param("details", details)
                .update();
    }
}
