package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chains of the journal: which entry stands at which place, in each hospital.
@Component
class Chains {

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a chain ends.
    record End(long seq, byte[] hash) {}

    /// An entry as the database has it, with its signature, if it has one.
    record Signed(JournalEntry entry, byte @Nullable [] mac) {}

    /// One place of a chain; without an entry when it is missing.
    record Place(
            long seq, byte[] hash, UUID entryId, @Nullable Signed signed) {}

    /// The end of a chain, held until the end of the transaction: one seals at a time.
    End hold(EstablishmentCode establishment) {
        jdbc.sql("""
                insert into journal.chain (establishment, seq, hash)
                values (:establishment, 0, :nothing)
                on conflict do nothing
                """)
                .param("establishment", establishment.value())
                .param("nothing", Seals.NOTHING)
                .update();
        return jdbc.sql("""
                select seq, hash
                from journal.chain
                where establishment = :establishment
                for update
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new End(row.getLong("seq"), row.getBytes("hash")))
                .single();
    }

    /// The end of a chain, if it began.
    Optional<End> end(EstablishmentCode establishment) {
        return jdbc.sql("""
                select seq, hash
                from journal.chain
                where establishment = :establishment
                """)
                .param("establishment", establishment.value())
                .query((row, n) -> new End(row.getLong("seq"), row.getBytes("hash")))
                .optional();
    }

    /// Entries that wait for their place, oldest first.
    List<Signed> waiting(EstablishmentCode establishment, int most) {
        return jdbc.sql("""
                select e.establishment, e.id, e.at, e.who, e.deed, e.subject, e.details, e.mac
                from journal.unsealed u
                join journal.entry e on e.establishment = u.establishment and e.id = u.entry_id
                where u.establishment = :establishment
                order by u.entry_id
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("most", most)
                .query(Chains::signed)
                .list();
    }

    /// Gives an entry its place.
    void seal(EstablishmentCode establishment, UUID entry, End place) {
        jdbc.sql("""
                with sealed as (
                    insert into journal.seal (establishment, seq, entry_id, hash)
                    values (:establishment, :seq, :entry, :hash)),
                moved as (
                    update journal.chain
                    set seq = :seq, hash = :hash
                    where establishment = :establishment)
                delete from journal.unsealed
                where establishment = :establishment and entry_id = :entry
                """)
                .param("establishment", establishment.value())
                .param("seq", place.seq())
                .param("entry", entry)
                .param("hash", place.hash())
                .update();
    }

    /// The places after this one, in their order.
    List<Place> after(EstablishmentCode establishment, long seq, int most) {
        return jdbc.sql("""
                select s.seq, s.hash, s.entry_id,
                    e.establishment, e.id, e.at, e.who, e.deed, e.subject, e.details, e.mac
                from journal.seal s
                left join journal.entry e on e.establishment = s.establishment and e.id = s.entry_id
                where s.establishment = :establishment and s.seq > :seq
                order by s.seq
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("seq", seq)
                .param("most", most)
                .query((row, n) -> new Place(
                        row.getLong("seq"),
                        row.getBytes("hash"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("establishment") == null ? null : signed(row, n)))
                .list();
    }

    /// Entries without a place, oldest first: those that wait for one, and those that somebody else
    /// wrote.
    List<Signed> withoutPlace(EstablishmentCode establishment) {
        return jdbc.sql("""
                select e.establishment, e.id, e.at, e.who, e.deed, e.subject, e.details, e.mac
                from journal.entry e
                where e.establishment = :establishment
                    and not exists (
                        select from journal.seal s
                        where s.establishment = e.establishment and s.entry_id = e.id)
                order by e.id
                """)
                .param("establishment", establishment.value())
                .query(Chains::signed)
                .list();
    }

    /// Whether an entry waits for its place.
    boolean waits(EstablishmentCode establishment, UUID entry) {
        return jdbc.sql("""
                select exists (
                    select from journal.unsealed
                    where establishment = :establishment and entry_id = :entry)
                """)
                .param("establishment", establishment.value())
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    private static Signed signed(ResultSet row, int n) throws SQLException {
        return new Signed(
                new JournalEntry(
                        new EstablishmentCode(row.getString("establishment")),
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("who"),
                        row.getString("deed"),
                        row.getString("subject"),
                        row.getString("details")),
                row.getBytes("mac"));
    }
}
