package fr.quittance.documents.store;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Contents in the database: written and forgotten in the transaction of the document itself.
@Component
public class PostgresContents implements ContentStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    public PostgresContents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Trial tryOut() {
        try {
            jdbc.sql("select 1").query(Integer.class).single();
            return Trial.answers();
        } catch (DataAccessException e) {
            return Trial.of(e);
        }
    }

    @Override
    public void put(EstablishmentCode establishment, String sha256, byte[] wrapped) {
        jdbc.sql("""
            insert into documents.content (establishment, sha256, bytes)
            values (:establishment, :sha256, :bytes)
            on conflict (establishment, sha256) do update set bytes = excluded.bytes
            """)
                .param("establishment", establishment.value())
                .param("sha256", sha256)
                .param("bytes", wrapped)
                .update();
    }

    @Override
    public Optional<byte[]> get(EstablishmentCode establishment, String sha256) {
        return jdbc.sql("select bytes from documents.content where establishment = :establishment and sha256 = :sha256")
                .param("establishment", establishment.value())
                .param("sha256", sha256)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    @Override
    public boolean has(EstablishmentCode establishment, String sha256) {
        return jdbc.sql("""
            select exists (
                select 1 from documents.content where establishment = :establishment and sha256 = :sha256)
            """)
                .param("establishment", establishment.value())
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void delete(EstablishmentCode establishment, String sha256) {
        jdbc.sql("delete from documents.content where establishment = :establishment and sha256 = :sha256")
                .param("establishment", establishment.value())
                .param("sha256", sha256)
                .update();
    }

    @Override
    public void list(EstablishmentCode establishment, Consumer<List<String>> some) {
        var after = "";
        while (true) {
            var found = jdbc.sql("""
                select sha256
                from documents.content
                where establishment = :establishment and sha256 > :after
                order by sha256
                limit :most
                """)
                    .param("establishment", establishment.value())
                    .param("after", after)
                    .param("most", AT_ONCE)
                    .query(String.class)
                    .list();
            if (found.isEmpty()) {
                return;
            }
            some.accept(found);
            after = found.getLast();
        }
    }
}
