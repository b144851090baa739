package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Debian's PostgreSQL 15 with its own settings, `fsync` on, on a private port and in a folder that goes away.
final class Postgres implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Path folder;
    private final Path data;
    private final int port;

    private Postgres(Path folder, int port) {
        this.folder = folder;
        this.data = folder.resolve("postgres");
        this.port = port;
    }

    static Postgres start(Path folder) throws IOException, InterruptedException, SQLException {
        var server = new Postgres(folder, Ports.free());
        server.create();
        server.pgCtl(
                "start",
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -c fsync=on"
                        + " -c synchronous_commit=on -c unix_socket_directories=''",
                "-l",
                server.log().toString());
        try (var connection = DriverManager.getConnection(server.url("postgres"), user(), "");
                var statement = connection.createStatement()) {
            statement.execute("create database quittance");
        } catch (SQLException e) {
            server.close();
            throw e;
        }
        return server;
    }

    private void create() throws IOException, InterruptedException {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        if (Command.isRoot()) {
            var users = data.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(data, users.lookupPrincipalByName("postgres"));
        }
        Command.run(
                WITHIN,
                folder,
                Command.asPlainUser(List.of(
                        PROGRAMS.resolve("initdb").toString(),
                        "--pgdata=" + data,
                        "--username=" + user(),
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8")));
    }

    private void pgCtl(String verb, String... more) throws IOException, InterruptedException {
        var words = new java.util.ArrayList<>(
                List.of(PROGRAMS.resolve("pg_ctl").toString(), verb, "--pgdata=" + data, "-w", "-t", "60"));
        words.addAll(List.of(more));
        Command.run(WITHIN, folder, Command.asPlainUser(words));
    }

    static String user() {
        return "quittance";
    }

    int port() {
        return port;
    }

    /// What the server writes down.
    Path log() {
        return data.resolve("server.log");
    }

    String url() {
        return url("quittance");
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), "");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        pgCtl("stop", "-m", "fast");
    }
}
