package fr.quittance.papers;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The papers that wait for a key to seal them: staff see them, and nobody else does.
@Component
public class WaitingPapers {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Journal journal;

    WaitingPapers(JdbcClient jdbc, InstantSource clock, Journal journal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.journal = journal;
    }

    /// One of them.
    ///
    /// @param kind which paper
    /// @param subject the number of its invoice, or the day it closes
    /// @param reason one French sentence
    /// @param since when it was first tried
    public record WaitingPaper(String kind, String subject, String reason, Instant since) {}

    /// Lets a paper wait. Its first time is journalled, so that a long wait fills nothing.
    @Transactional
    public void add(EstablishmentCode establishment, String kind, String subject, String reason) {
        var added = jdbc.sql("""
                insert into papers.waiting (establishment, kind, subject, reason, since)
                values (:establishment, :kind, :subject, :reason, :now)
                on conflict (establishment, kind, subject) do update set reason = excluded.reason
                returning since = :now
                """)
                .param("establishment", establishment.value())
                .param("kind", kind)
                .param("subject", subject)
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (added) {
            journal.record(
                    establishment,
                    "automatique",
                    "paper-waits-for-seal",
                    subject,
                    Texts.text("papers.journal.kind-" + kind) + ". " + reason);
        }
    }

    /// Forgets a paper that went out.
    public void remove(EstablishmentCode establishment, String kind, String subject) {
        jdbc.sql("""
                delete from papers.waiting
                where establishment = :establishment and kind = :kind and subject = :subject
                """)
                .param("establishment", establishment.value())
                .param("kind", kind)
                .param("subject", subject)
                .update();
    }

    /// Those of a hospital, the oldest first.
    public List<WaitingPaper> of(EstablishmentCode establishment) {
        return jdbc.sql("""
                select kind, subject, reason, since
                from papers.waiting
                where establishment = :establishment
                order by since, subject, kind
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new WaitingPaper(
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
