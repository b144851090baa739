package fr.quittance.treasury;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.payments.Means;
import fr.quittance.treasury.Closing.Line;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The days of the till that were closed, as they were known then. Nothing of them changes but that their
/// paper comes.
@Component
public class Closings {

    private static final String SELECT = """
            select c.establishment, c.day, d.closed_name, d.closed_at, c.note, c.document_id
            from treasury.closing c
            join payments.closed_day d on d.establishment = c.establishment and d.day = c.day
            """;

    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Closing> find(EstablishmentCode establishment, LocalDate day) {
        return jdbc.sql(SELECT + "where c.establishment = :establishment and c.day = :day")
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(day))
                .query(this::read)
                .optional();
    }

    /// The last ones, newest first.
    public List<Closing> last(EstablishmentCode establishment, int most) {
        return jdbc.sql(SELECT + "where c.establishment = :establishment order by c.day desc limit :most")
                .param("establishment", establishment.value())
                .param("most", most)
                .query(this::read)
                .list();
    }

    void add(EstablishmentCode establishment, LocalDate day, String note, List<Line> lines) {
        jdbc.sql("""
                insert into treasury.closing (establishment, day, note)
                values (:establishment, :day, :note)
                """)
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(day))
                .param("note", note)
                .update();
        for (int i = 0; i < lines.size(); i++) {
            add(establishment, day, i + 1, lines.get(i));
        }
    }

    private void add(EstablishmentCode establishment, LocalDate day, int place, Line line) {
        var counted = line.counted();
        jdbc.sql("""
                insert into treasury.closing_line (
                    establishment, day, place, platform, means, payments, taken_cents, back_cents, counted_cents)
                values (
                    :establishment, :day, :place, :platform, :means, :payments, :taken, :back,
                    cast(:counted as bigint))
                """)
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(day))
                .param("place", place)
                .param("platform", line.platform())
                .param("means", line.means().name())
                .param("payments", line.payments())
                .param("taken", line.taken().cents())
                .param("back", line.back().cents())
                .param("counted", counted == null ? null : counted.cents())
                .update();
    }

    /// Gives a closing its paper.
    ///
    /// @return whether it had none
    boolean attach(EstablishmentCode establishment, LocalDate day, DocumentId document) {
        return jdbc.sql("""
                update treasury.closing
                set document_id = :document
                where establishment = :establishment and day = :day and document_id is null
                """)
                        .param("document", document.value())
                        .param("establishment", establishment.value())
                        .param("day", Date.valueOf(day))
                        .update()
                == 1;
    }

    private Closing read(ResultSet row, int n) throws SQLException {
        var establishment = new EstablishmentCode(row.getString("establishment"));
        var day = row.getDate("day").toLocalDate();
        var document = row.getObject("document_id", UUID.class);
        return new Closing(
                establishment,
                day,
                row.getString("closed_name"),
                row.getTimestamp("closed_at").toInstant(),
                row.getString("note"),
                lines(establishment, day),
                document == null ? null : new DocumentId(document));
    }

    private List<Line> lines(EstablishmentCode establishment, LocalDate day) {
        return jdbc.sql("""
                select platform, means, payments, taken_cents, back_cents, counted_cents
                from treasury.closing_line
                where establishment = :establishment and day = :day
                order by place
                """)
                .param("establishment", establishment.value())
                .param("day", Date.valueOf(day))
                .query((row, n) -> new Line(
                        row.getString("platform"),
                        Means.valueOf(row.getString("means")),
                        row.getInt("payments"),
                        Money.cents(row.getLong("taken_cents")),
                        Money.cents(row.getLong("back_cents")),
                        counted(row)))
                .list();
    }

    private static @Nullable Money counted(ResultSet row) throws SQLException {
        var cents = row.getLong("counted_cents");
        return row.wasNull() ? null : Money.cents(cents);
    }
}
