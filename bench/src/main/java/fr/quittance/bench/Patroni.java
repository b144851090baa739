package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Two PostgreSQL kept by Patroni, with the files that hospitals install (`deploy/patroni`), and one etcd, on loopback.
final class Patroni implements AutoCloseable {

    static final String PASSWORD = "bench-only";

    private static final Duration WITHIN = Duration.ofSeconds(90);
    private static final int SERVERS = 2;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<PatroniServer> servers = new ArrayList<>();
    private final Etcd etcd;

    private Patroni(Etcd etcd) {
        this.etcd = etcd;
    }

    /// Starts them, and waits for a primary, a synchronous standby and an empty database.
    static Patroni start(Path folder) throws Exception {
        Files.createDirectories(folder);
        var cluster = new Patroni(Etcd.start(folder));
        try {
            for (int i = 0; i < SERVERS; i++) {
                var server = new PatroniServer(folder, "db" + (i + 1), cluster.etcd.port());
                server.start();
                cluster.servers.add(server);
            }
            cluster.await("a primary and its standby", cluster::isWhole);
            cluster.createDatabase();
            return cluster;
        } catch (Exception e) {
            cluster.close();
            throw e;
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create role quittance login createrole password '" + PASSWORD + "'");
            statement.execute("create database quittance owner quittance");
        }
    }

    /// The address as `deploy/README.md` says it: both servers, and whichever is the primary.
    String url() {
        return url("quittance");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + servers.get(0).port() + ",127.0.0.1:"
                + servers.get(1).port() + "/" + database
                + "?targetServerType=primary&hostRecheckSeconds=2&connectTimeout=3&socketTimeout=60&tcpKeepAlive=true";
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "quittance", PASSWORD);
    }

    /// SIGKILL of the primary and of the Patroni beside it.
    ///
    /// @return the server that is gone
    PatroniServer killPrimary() throws Exception {
        var primary = primary();
        primary.kill();
        return primary;
    }

    /// Waits until another server is the primary.
    void awaitPrimaryOtherThan(PatroniServer gone) throws Exception {
        var other = servers.get(1 - servers.indexOf(gone));
        await("another primary", () -> is(other, "primary"));
    }

    /// Starts a server again, and waits until it has every commit.
    void bringBack(PatroniServer gone) throws Exception {
        gone.start();
        await("the standby to be back", this::isWhole);
    }

    /// Asks for the other server to be the primary, and waits for it.
    void switchOver() throws Exception {
        var primary = primary();
        var other = servers.get(1 - servers.indexOf(primary));
        var login = Base64.getEncoder().encodeToString(("patroni:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = HTTP.send(
                HttpRequest.newBuilder(primary.rest("switchover"))
                        .header("Authorization", "Basic " + login)
                        .POST(BodyPublishers.ofString(
                                "{\"leader\":\"" + primary.name() + "\",\"candidate\":\"" + other.name() + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("The switchover was refused: " + answer.statusCode() + " " + answer.body());
        }
        await("the switchover", () -> is(other, "primary") && isWhole());
    }

    private PatroniServer primary() throws Exception {
        for (var server : servers) {
            if (is(server, "primary")) {
                return server;
            }
        }
        throw new IOException("There is no primary");
    }

    private boolean isWhole() throws InterruptedException {
        var primaries = 0;
        var standbys = 0;
        for (var server : servers) {
            primaries += is(server, "primary") ? 1 : 0;
            standbys += is(server, "synchronous") ? 1 : 0;
        }
        return primaries == 1 && standbys == 1;
    }

    private static boolean is(PatroniServer server, String role) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(server.rest(role))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // Not there, or not yet.
        }
    }

    private void await(String what, Waiting.Condition condition) throws Exception {
        if (!Waiting.until(WITHIN, Duration.ofMillis(100), condition)) {
            var logs = new StringBuilder();
            for (var server : servers) {
                logs.append('\n').append(Command.end(Files.readString(server.log())));
            }
            throw new IOException("Waited in vain for " + what + logs);
        }
    }

    @Override
    public void close() throws Exception {
        for (var server : servers) {
            server.close();
        }
        etcd.close();
    }

    /// An address on loopback.
    static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
