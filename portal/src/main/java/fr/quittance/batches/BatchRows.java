package fr.quittance.batches;

import static fr.quittance.intake.Column.NUMBER;

import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of batches. What is in a row is forgotten once it came in.
@Component
class BatchRows {

    private static final TypeReference<EnumMap<Column, String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    BatchRows(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Adds rows that were just read.
    void add(Batch batch, Collection<IndexLine> lines) {
        for (var line : lines) {
            jdbc.sql("""
                    insert into batches.row (establishment, batch_id, line, cells, broken)
                    values (:establishment, :batch, :line, cast(:cells as jsonb), :broken)
                    """)
                    .param("establishment", batch.establishment().value())
                    .param("batch", batch.id())
                    .param("line", line.number())
                    .param("cells", line instanceof IndexLine.Row row ? json.writeValueAsString(row.cells()) : null)
                    .param("broken", line instanceof IndexLine.Broken broken ? broken.text() : null)
                    .update();
        }
    }

    /// Those that wait, in their order.
    List<BatchRow> waiting(Batch batch) {
        return jdbc.sql("""
                select line, cells, broken, confirmed, refusal
                from batches.row
                where establishment = :establishment and batch_id = :batch and outcome is null
                order by line
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .query(this::read)
                .list();
    }

    Optional<BatchRow> find(Batch batch, int line) {
        return jdbc.sql("""
                select line, cells, broken, confirmed, refusal
                from batches.row
                where establishment = :establishment and batch_id = :batch and line = :line and outcome is null
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .param("line", line)
                .query(this::read)
                .optional();
    }

    /// The line after the last one there ever was.
    int next(Batch batch) {
        return jdbc.sql("""
                select coalesce(max(line), 0) + 1
                from batches.row
                where establishment = :establishment and batch_id = :batch
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .query(Integer.class)
                .single();
    }

    /// Writes a row as it was corrected; what was said of it before no longer counts.
    void correct(Batch batch, IndexLine line) {
        at(batch, line.number(), """
                        cells = cast(:cells as jsonb), broken = :broken, refusal = null, confirmed = false
                        """)
                .param("cells", line instanceof IndexLine.Row row ? json.writeValueAsString(row.cells()) : null)
                .param("broken", line instanceof IndexLine.Broken broken ? broken.text() : null)
                .update();
    }

    /// A person says that the invoice was paid elsewhere.
    void confirm(Batch batch, int line) {
        at(batch, line, "confirmed = true").update();
    }

    /// Keeps why a row was refused when it was let in.
    void refused(Batch batch, int line, List<Problem> problems) {
        at(batch, line, "refusal = cast(:problems as jsonb)")
                .param("problems", json.writeValueAsString(problems))
                .update();
    }

    /// Writes what became of a row, and forgets what was in it.
    ///
    /// @param outcome `ACCEPTED`, `COMPLETED`, `ALREADY_THERE` or `REMOVED`
    void done(Batch batch, BatchRow row, String outcome) {
        at(batch, row.line(), """
                        outcome = :outcome, number = :number, done_at = :now, cells = null, broken = null,
                            refusal = null
                        """)
                .param("outcome", outcome)
                .param("number", row.cell(NUMBER))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Forgets the rows that wait.
    void clear(Batch batch) {
        jdbc.sql("""
                delete from batches.row
                where establishment = :establishment and batch_id = :batch and outcome is null
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .update();
    }

    private JdbcClient.StatementSpec at(Batch batch, int line, String change) {
        return jdbc.sql("update batches.row set " + change
                        + " where establishment = :establishment and batch_id = :batch and line = :line"
                        + " and outcome is null")
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .param("line", line);
    }

    private BatchRow read(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                row.getInt("line"),
                cells(row.getString("cells")),
                row.getString("broken"),
                row.getBoolean("confirmed"),
                problems(row.getString("refusal")));
    }

    private Map<Column, String> cells(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, CELLS);
    }

    private List<Problem> problems(@Nullable String text) {
        return text == null ? List.of() : json.readValue(text, PROBLEMS);
    }
}
