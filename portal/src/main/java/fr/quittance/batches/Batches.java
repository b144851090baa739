package fr.quittance.batches;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.visitors.StaffMember;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The batches of each hospital: drafts, those coming in, and those of the past.
@Component
public class Batches {

    private static final String COLUMNS = """
            establishment, id, opened_by_name, opened_at, touched_at, state, header, left_out, let_in_by_name
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Batches(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Opens an empty draft.
    Batch open(StaffMember member) {
        return jdbc.sql("""
                insert into batches.batch (establishment, id, opened_by, opened_by_name, opened_at, touched_at)
                values (:establishment, :id, :member, :name, :now, :now)
                returning
                """ + " " + COLUMNS)
                .param("establishment", member.establishment())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("member", member.id())
                .param("name", member.name())
                .param("now", now())
                .query(Batches::read)
                .single();
    }

    public Optional<Batch> find(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                from batches.batch
                where establishment = :establishment and id = :id
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Batches::read)
                .optional();
    }

    /// The batch, held until the end of the transaction: rows and files change only under this lock.
    Optional<Batch> lock(EstablishmentCode establishment, UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                from batches.batch
                where establishment = :establishment and id = :id
                for update
                """)
                .param("establishment", establishment.value())
                .param("id", id)
                .query(Batches::read)
                .optional();
    }

    /// The last batches, newest first, with how many of their rows stand where.
    public Map<Batch, Batch.Tally> latest(EstablishmentCode establishment, int most) {
        var batches = jdbc.sql("select " + COLUMNS + """
                from batches.batch
                where establishment = :establishment
                order by opened_at desc
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("most", most)
                .query(Batches::read)
                .list();
        var tallies = tallies(establishment, batches.stream().map(Batch::id).toList());
        var latest = new LinkedHashMap<Batch, Batch.Tally>();
        batches.forEach(it -> latest.put(it, tallies.getOrDefault(it.id(), new Batch.Tally(0, 0, 0))));
        return latest;
    }

    public Batch.Tally tally(Batch batch) {
        return tallies(batch.establishment(), List.of(batch.id())).getOrDefault(batch.id(), new Batch.Tally(0, 0, 0));
    }

    private Map<UUID, Batch.Tally> tallies(EstablishmentCode establishment, Collection<UUID> ids) {
        var tallies = new LinkedHashMap<UUID, Batch.Tally>();
        jdbc.sql("""
                select batch_id, count(*) filter (where outcome is null) as waiting,
                    count(*) filter (where outcome in ('ACCEPTED', 'COMPLETED')) as accepted,
                    count(*) filter (where outcome = 'ALREADY_THERE') as already_there
                from batches.row
                where establishment = :establishment and batch_id = any(:ids)
                group by batch_id
                """)
                .param("establishment", establishment.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    tallies.put(
                            row.getObject("batch_id", UUID.class),
                            new Batch.Tally(
                                    row.getLong("waiting"), row.getLong("accepted"), row.getLong("already_there")));
                });
        return tallies;
    }

    /// Keeps the first line of its index.
    void index(Batch batch, String header) {
        at(batch, "header = :value, touched_at = :now", "state = 'DRAFT'")
                .param("value", header)
                .update();
    }

    /// Keeps what was left out this time, in the place of what was left out before.
    void leftOut(Batch batch, List<String> sentences) {
        at(batch, "left_out = :value, touched_at = :now", "state = 'DRAFT'")
                .param("value", sentences.toArray(String[]::new))
                .update();
    }

    void touch(Batch batch) {
        at(batch, "touched_at = :now", "state = 'DRAFT'").update();
    }

    /// Begins to let it in.
    ///
    /// @param who lets it in, as the journal names them
    /// @return whether it was a draft until now
    boolean begin(Batch batch, String who) {
        return at(batch, "state = 'RUNNING', let_in_by_name = :who, touched_at = :now", "state = 'DRAFT'")
                        .param("who", who)
                        .update()
                == 1;
    }

    /// Every row that could come in did: done, or a draft again while others wait.
    boolean end(Batch batch) {
        return at(batch, """
                        state = case when exists (
                            select from batches.row r
                            where r.establishment = :establishment and r.batch_id = :id and r.outcome is null)
                            then 'DRAFT' else 'DONE' end,
                        touched_at = :now
                        """, "state = 'RUNNING'").update() == 1;
    }

    /// Closes a draft, and deletes the rows and the PDFs that wait in it.
    ///
    /// @return whether it was a draft, and untouched since it was read
    boolean close(Batch batch, Batch.State closed) {
        var moved = at(batch, "state = :state", "state = 'DRAFT' and touched_at = :touched")
                        .param("state", closed.name())
                        .param("touched", Timestamp.from(batch.touchedAt()))
                        .update()
                == 1;
        if (moved) {
            forget(batch, "batches.row", " and outcome is null");
            forget(batch, "batches.file", "");
        }
        return moved;
    }

    /// Ends a draft in which no row waits any more: done if something came in, given up otherwise.
    void endIfEmpty(Batch batch) {
        var ended = at(batch, """
                        state = case when let_in_by_name is null then 'DROPPED' else 'DONE' end
                        """, """
                        state = 'DRAFT' and not exists (
                            select from batches.row r
                            where r.establishment = :establishment and r.batch_id = :id and r.outcome is null)
                        """).update() == 1;
        if (ended) {
            forget(batch, "batches.file", "");
        }
    }

    private void forget(Batch batch, String table, String condition) {
        jdbc.sql("delete from " + table + " where establishment = :establishment and batch_id = :id" + condition)
                .param("establishment", batch.establishment().value())
                .param("id", batch.id())
                .update();
    }

    /// Drafts that nobody touched for so long.
    List<Batch> untouchedFor(Duration time) {
        return jdbc.sql("select " + COLUMNS + """
                from batches.batch
                where state = 'DRAFT' and touched_at < :before
                """)
                .param("before", Timestamp.from(clock.instant().minus(time)))
                .query(Batches::read)
                .list();
    }

    private JdbcClient.StatementSpec at(Batch batch, String change, String condition) {
        return jdbc.sql("update batches.batch set " + change + " where establishment = :establishment and id = :id and "
                        + condition)
                .param("establishment", batch.establishment().value())
                .param("id", batch.id())
                .param("now", now());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Batch read(ResultSet row, int n) throws SQLException {
        return new Batch(
                new EstablishmentCode(row.getString("establishment")),
                row.getObject("id", UUID.class),
                row.getString("opened_by_name"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("touched_at").toInstant(),
                Batch.State.valueOf(row.getString("state")),
                row.getString("header"),
                texts(row.getArray("left_out")),
                row.getString("let_in_by_name"));
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
