package fr.quittance.intake.folder;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The drops of all hospitals: those that wait, those being moved, and those done.
@Component
class Drops {

    private static final String COLUMNS = "establishment, id, name, unchanged_since, moved_to, sha256";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Drops(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Notes that an index lies there. One that changed begins anew.
    Drop see(EstablishmentCode establishment, String name, long size, Instant modifiedAt) {
        return jdbc.sql("""
                insert into intake.drop as known (
                    establishment, id, name, size, modified_at, seen_at, unchanged_since, state)
                values (:establishment, :id, :name, :size, :modifiedAt, :now, :now, 'WAITING')
                on conflict (establishment, name) where state <> 'DONE' do update
                set size = excluded.size,
                    modified_at = excluded.modified_at,
                    unchanged_since = case when known.size = excluded.size and known.modified_at = excluded.modified_at
                        then known.unchanged_since else excluded.unchanged_since end,
                    state = case when known.size = excluded.size and known.modified_at = excluded.modified_at
                        then known.state else 'WAITING' end,
                    moved_to = case when known.size = excluded.size and known.modified_at = excluded.modified_at
                        then known.moved_to end
                returning
                """ + " " + COLUMNS)
                .param("establishment", establishment.value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("name", name)
                .param("size", size)
                .param("modifiedAt", Timestamp.from(modifiedAt))
                .param("now", now())
                .query(Drops::read)
                .single();
    }

    /// Those not done yet.
    List<Drop> present(EstablishmentCode establishment) {
        return jdbc.sql("select " + COLUMNS + """

                from intake.drop
                where establishment = :establishment and state <> 'DONE'
                """)
                .param("establishment", establishment.value())
                .query(Drops::read)
                .list();
    }

    /// Takes a drop for one worker, or keeps it for longer. A worker that dies loses it when its
    /// time is over.
    ///
    /// @return whether this worker has it
    boolean claim(Drop drop, UUID worker, Duration time) {
        return jdbc.sql("""
                update intake.drop
                set claimed_by = :worker, claimed_until = :until
                where establishment = :establishment and id = :id and state <> 'DONE'
                    and (claimed_by is null or claimed_by = :worker or claimed_until < :now)
                """)
                        .param("establishment", drop.establishment().value())
                        .param("id", drop.id())
                        .param("worker", worker)
                        .param("until", Timestamp.from(clock.instant().plus(time)))
                        .param("now", now())
                        .update()
                == 1;
    }

    void release(Drop drop, UUID worker) {
        jdbc.sql("""
                update intake.drop
                set claimed_by = null, claimed_until = null
                where establishment = :establishment and id = :id and claimed_by = :worker
                """)
                .param("establishment", drop.establishment().value())
                .param("id", drop.id())
                .param("worker", worker)
                .update();
    }

    /// Every row was read: what is left is to move the files.
    void startMoving(Drop drop, String sha256, String folder, Tally tally) {
        jdbc.sql("""
                update intake.drop
                set state = 'MOVING', sha256 = :sha256, moved_to = :folder,
                    accepted = :accepted, already_there = :alreadyThere, refused = :refused
                where establishment = :establishment and id = :id and state = 'WAITING'
                """)
                .param("establishment", drop.establishment().value())
                .param("id", drop.id())
                .param("sha256", sha256)
                .param("folder", folder)
                .param("accepted", tally.accepted())
                .param("alreadyThere", tally.alreadyThere())
                .param("refused", tally.refused())
                .update();
    }

    /// The files were moved, or are gone.
    void finish(Drop drop) {
        jdbc.sql("""
                update intake.drop
                set state = 'DONE', done_at = :now
                where establishment = :establishment and id = :id and state <> 'DONE'
                """)
                .param("establishment", drop.establishment().value())
                .param("id", drop.id())
                .param("now", now())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Drop read(ResultSet row, int n) throws SQLException {
        return new Drop(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getTimestamp("unchanged_since").toInstant(),
                row.getString("moved_to"),
                row.getString("sha256"));
    }
}
