package fr.quittance.books;

import fr.quittance.database.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A database whose books are right and hold one of everything, for those who want to spoil them:
/// neither triggers nor foreign keys stand in the way.
final class RightBooks implements AutoCloseable {

    private final SingleConnectionDataSource database = new SingleConnectionDataSource(TestDatabase.freshUrl(), true);

    RightBooks() {
        run("set session_replication_role = replica");
        run(text("right-books.sql"));
    }

    Tables books() {
        return Tables.of(database);
    }

    /// What is wrong now, with an hour of grace.
    List<Violation> check() {
        return books().check(Instant.now(), Duration.ofHours(1));
    }

    void run(String sql) {
        try (var statement = database.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String text(String name) {
        try (var in = Objects.requireNonNull(RightBooks.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.destroy();
    }
}
