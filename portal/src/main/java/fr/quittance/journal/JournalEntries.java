package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    private static final String SELECT = """
            select establishment, id, at, who, deed, subject, details
            from journal.entry
            where establishment = :establishment
            """;
    private static final String NEWEST = """

            order by at desc, id desc
            limit :most
            """;

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

    /// What matches, the latest first. Only what is looked for is asked, so that PostgreSQL may use
    /// the index that fits.
    ///
    /// @param before the last entry of the page before, if any
    public List<JournalEntry> find(EstablishmentCode establishment, Sought sought, @Nullable UUID before, int most) {
        return jdbc.sql(SELECT
                        + asked(!sought.who().isEmpty(), "position(lower(:who) in lower(who)) > 0")
                        + asked(!sought.deed().isEmpty(), "deed = :deed")
                        + asked(!sought.subject().isEmpty(), "subject = :subject")
                        + asked(sought.from() != null, "at >= :from")
                        + asked(sought.until() != null, "at < :until")
                        + asked(before != null, """
                                (at, id) < (
                                    select b.at, b.id
                                    from journal.entry b
                                    where b.establishment = :establishment and b.id = :before)
                                """)
                        + NEWEST)
                .param("establishment", establishment.value())
                .param("who", sought.who())
                .param("deed", sought.deed())
                .param("subject", sought.subject())
                .param("from", timestamp(sought.from()))
                .param("until", timestamp(sought.until()))
                .param("before", before)
                .param("most", most)
                .query(JournalEntries::read)
                .list();
    }

    /// All that was done to a subject, the latest first.
    public List<JournalEntry> about(EstablishmentCode establishment, String subject, int most) {
        return find(establishment, new Sought("", "", subject, null, null), null, most);
    }

    /// When this was done to this subject, and by whom, the latest first.
    public List<JournalEntry> about(EstablishmentCode establishment, String deed, String subject, int most) {
        return find(establishment, new Sought("", deed, subject, null, null), null, most);
    }

    private static String asked(boolean is, String condition) {
        return is ? " and " + condition : "";
    }

    private static JournalEntry read(ResultSet row, int n) throws SQLException {
        return new JournalEntry(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("details"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
