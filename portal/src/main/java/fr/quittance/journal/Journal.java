package fr.quittance.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The append-only record of who did what; written in the same transaction as the deed.
///
/// Each entry is signed here, and takes its place in the hospital's chain within a minute
/// ([SealJournal]): a deed never waits for another.
@Component
public class Journal {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Seals seals;

    Journal(JdbcClient jdbc, InstantSource clock, Seals seals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.seals = seals;
    }

    /// Records a deed. No secret, token, code or password may be part of it.
    ///
    /// @param who « patient », « lien », « PaySim », « automatique », a staff account
    /// @param deed a past participle with its object, in English and stable: `invoice-received`
    /// @param subject what it was done to: an invoice number, an account id
    /// @param details a short sentence, without health data
    public void record(EstablishmentCode establishment, String who, String deed, String subject, String details) {
        var entry = new JournalEntry(
                establishment,
                UuidCreator.getTimeOrderedEpoch(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                who,
                deed,
                subject,
                details);
        jdbc.sql("""
                with written as (
                    insert into journal.entry (establishment, id, at, who, deed, subject, details, mac)
                    values (:establishment, :id, :at, :who, :deed, :subject, :details, :mac))
                insert into journal.unsealed (establishment, entry_id)
                values (:establishment, :id)
                """)
                .param("establishment", establishment.value())
                .param("id", entry.id())
                .param("at", Timestamp.from(entry.at()))
                .param("who", who)
                .param("deed", deed)
                .param("subject", subject)
                .param("details", details)
                .param("mac", seals.entry(entry))
                .update();
    }
}
