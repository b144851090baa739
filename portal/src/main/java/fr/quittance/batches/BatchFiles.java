package fr.quittance.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The PDFs that wait in batches, byte for byte. They become documents when their invoice comes in.
@Component
class BatchFiles {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    BatchFiles(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a PDF, in the place of the one that had its name.
    void keep(Batch batch, StagedFile file, byte[] bytes) {
        jdbc.sql("""
                insert into batches.file (establishment, batch_id, name, sha256, size, unfit, said, bytes, brought_at)
                values (:establishment, :batch, :name, :sha256, :size, :unfit, :said, :bytes, :now)
                on conflict (establishment, batch_id, name) do update
                set sha256 = excluded.sha256, size = excluded.size, unfit = excluded.unfit, said = excluded.said,
                    bytes = excluded.bytes, brought_at = excluded.brought_at
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .param("name", file.name())
                .param("sha256", file.sha256())
                .param("size", file.size())
                .param("unfit", file.unfit())
                .param("said", file.said().toArray(String[]::new))
                .param("bytes", bytes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Those of a batch, by name; their bytes are not read.
    List<StagedFile> of(Batch batch) {
        return jdbc.sql("""
                select name, sha256, size, unfit, said
                from batches.file
                where establishment = :establishment and batch_id = :batch
                order by name
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .query(BatchFiles::read)
                .list();
    }

    Optional<byte[]> bytes(Batch batch, String name) {
        return jdbc.sql("""
                select bytes
                from batches.file
                where establishment = :establishment and batch_id = :batch and name = :name
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .param("name", name)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    void forget(Batch batch, String name) {
        jdbc.sql("""
                delete from batches.file
                where establishment = :establishment and batch_id = :batch and name = :name
                """)
                .param("establishment", batch.establishment().value())
                .param("batch", batch.id())
                .param("name", name)
                .update();
    }

    private static StagedFile read(ResultSet row, int n) throws SQLException {
        return new StagedFile(
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("unfit"),
                Batches.texts(row.getArray("said")));
    }
}
