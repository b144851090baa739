package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The checks of each hospital's journal, the last of each.
@Component
public class JournalChecks {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JournalChecks(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<JournalCheck> last(EstablishmentCode establishment) {
        return jdbc.sql("""
                select asked_by, asked_at, ended_at, seq, wrong, entry
                from journal.checked
                where establishment = :establishment
                """)
                .param("establishment", establishment.value())
                .query(JournalChecks::read)
                .optional();
    }

    void asked(EstablishmentCode establishment, String who) {
        jdbc.sql("""
                insert into journal.checked (establishment, asked_by, asked_at)
                values (:establishment, :who, :now)
                on conflict (establishment) do update
                set asked_by = excluded.asked_by, asked_at = excluded.asked_at
                """)
                .param("establishment", establishment.value())
                .param("who", who)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void ended(EstablishmentCode establishment, Verdict verdict) {
        var broken = verdict instanceof Verdict.Broken it ? it : null;
        jdbc.sql("""
                update journal.checked
                set ended_at = :now, seq = :seq, wrong = :wrong, entry = :entry
                where establishment = :establishment
                """)
                .param("establishment", establishment.value())
                .param("now", Timestamp.from(clock.instant()))
                .param(
                        "seq",
                        switch (verdict) {
                            case Verdict.Intact(var entries) -> entries;
                            case Verdict.Broken(var seq, var what, var entry) -> seq;
                        })
                .param("wrong", broken == null ? null : broken.what().name())
                .param("entry", broken == null ? null : broken.entry())
                .update();
    }

    private static JournalCheck read(ResultSet row, int n) throws SQLException {
        return new JournalCheck(
                row.getString("asked_by"), row.getTimestamp("asked_at").toInstant(), said(row));
    }

    private static JournalCheck.@Nullable Said said(ResultSet row) throws SQLException {
        var endedAt = row.getTimestamp("ended_at");
        if (endedAt == null) {
            return null;
        }
        var wrong = row.getString("wrong");
        return new JournalCheck.Said(
                endedAt.toInstant(),
                wrong == null
                        ? new Verdict.Intact(row.getLong("seq"))
                        : new Verdict.Broken(
                                row.getLong("seq"),
                                Verdict.Wrong.valueOf(wrong),
                                Objects.requireNonNull(row.getString("entry"))));
    }
}
