package fr.quittance.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A real PostgreSQL for tests: started once, migrated once, and copied for each test class in some 40 ms.
///
/// With the system property `quittance.test.postgres` (a JDBC address of another server, with the right to create
/// databases) the same tests run there: that is how they are run on Debian's PostgreSQL 15.
public final class TestDatabase {

    /// The modules that own tables, lowest first; [fr.quittance.GeneratedDocsTest] holds the list against the folders.
    public static final List<String> MODULES = List.of(
            "database",
            "guard",
            "establishments",
            "journal",
            "documents",
            "staff",
            "patients",
            "invoices",
            "links",
            "questions",
            "intake",
            "batches",
            "accounts",
            "contacts",
            "payments",
            "verification",
            "papers",
            "receipts",
            "insurers",
            "notices",
            "treasury",
            "backoffice",
            "books");

    private static final String TEMPLATE =
            "quittance_template_" + ProcessHandle.current().pid();
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static @Nullable String server;

    private TestDatabase() {}

    /// The address of a new database, migrated and empty.
    public static synchronized String freshUrl() {
        var name = "quittance_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
        execute(url("postgres"), "create database " + name + " template " + TEMPLATE);
        return url(name);
    }

    /// A new database, migrated and empty.
    public static DataSource fresh() {
        return at(freshUrl());
    }

    /// A client of a new database.
    public static JdbcClient freshClient() {
        return JdbcClient.create(fresh());
    }

    /// The same database as the owner of its tables, for what the portal's own client may not do there: triggers that
    /// fail, rows that no statement of ours would write.
    public static JdbcClient owned(JdbcClient portals) {
        return JdbcClient.create(ownerOf(portals));
    }

    /// Lets every role that the policies are about through every one of them.
    public static void takeDownSecondWall(String url) {
        JdbcClient.create(at(url)).sql("""
                do $$
                declare one record;
                begin
                    for one in select polrelid::regclass as name from pg_policy where polname = 'hospital' loop
                        execute format('alter policy hospital on %s using (true)', one.name);
                    end loop;
                end
                $$
                """).update();
    }

    static DataSource ownerOf(JdbcClient any) {
        return at(urlOf(any.sql("select current_database()").query(String.class).single()));
    }

    static synchronized String urlOf(String database) {
        return url(database);
    }

    /// Applies every module's migrations, as the portal does when it starts.
    public static void migrate(DataSource database) {
        WorkingRoles.prepare(database);
        migrate(database, "__root", "flyway_schema_history");
        MODULES.forEach(module -> migrate(database, module, "flyway_schema_history_" + module));
    }

    private static void migrate(DataSource database, String folder, String history) {
        if (TestDatabase.class.getResource("/db/migration/" + folder) == null) {
            return;
        }
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + folder)
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static String url(String name) {
        if (server == null) {
            server = start();
            execute(server.formatted("postgres"), "drop database if exists " + TEMPLATE);
            execute(server.formatted("postgres"), "create database " + TEMPLATE);
            migrate(at(server.formatted(TEMPLATE)));
        }
        return server.formatted(name);
    }

    private static String start() {
        var other = System.getProperty("quittance.test.postgres");
        if (other != null) {
            return other;
        }
        try {
            @SuppressWarnings("resource") // lives as long as the tests; its own shutdown hook stops it
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            return "jdbc:postgresql://localhost:" + postgres.getPort() + "/%s?user=postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource at(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static void execute(String url, String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
