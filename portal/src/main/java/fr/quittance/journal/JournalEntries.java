package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The journal of a hospital, to read.
@Component
public class JournalEntries {

    private final JdbcClient jdbc;

    JournalEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What somebody looks for; what is empty is not looked at.
    ///
    /// @param who part of a name
    /// @param deed a deed
    /// @param subject an invoice number, an account
    /// @param from not before
    /// @param until before
    public record Sought(
            String who,
            String deed,
            String subject,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /// What matches, the latest first.
    ///
    /// @param before the last entry of the page before, if any
    public List<JournalEntry> find(EstablishmentCode establishment, Sought sought, @Nullable UUID before, int most) {
        return jdbc.sql("""
                select establishment, id, at, who, deed, subject, details
                from journal.entry
                where establishment = :establishment
                    and (:who = '' or position(lower(:who) in lower(who)) > 0)
                    and (:deed = '' or deed = :deed)
                    and (:subject = '' or subject = :subject)
                    and (cast(:from as timestamptz) is null or at >= :from)
                    and (cast(:until as timestamptz) is null or at < :until)
                    and (cast(:before as uuid) is null or (at, id) < (
                        select b.at, b.id
                        from journal.entry b
                        where b.establishment = :establishment and b.id = :before))
                order by at desc, id desc
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("who", sought.who())
                .param("deed", sought.deed())
                .param("subject", sought.subject())
                .param("from", timestamp(sought.from()))
                .param("until", timestamp(sought.until()))
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new JournalEntry(
                        new EstablishmentCode(row.getString("establishment")),
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("deed"),
                        row.getString("subject"),
                        row.getString("details")))
                .list();
    }

    /// When colleagues did this to this subject, the latest first.
    public List<JournalEntry> about(EstablishmentCode establishment, String deed, String subject, int most) {
        return find(establishment, new Sought("", deed, subject, null, null), null, most);
    }

    /// Every deed that this hospital's journal knows.
    public List<String> deeds(EstablishmentCode establishment) {
        return jdbc.sql("""
                select distinct deed
                from journal.entry
                where establishment = :establishment
                order by deed
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> row.getString("deed"))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
