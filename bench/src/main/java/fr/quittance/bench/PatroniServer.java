package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One server of a hospital's two: a PostgreSQL and the Patroni that keeps it.
final class PatroniServer implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final Path data;
    private final int port;
    private final int rest;
    private final Path configuration;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process patroni;

    /// @param etcd its port
    PatroniServer(Path within, String name, int etcd) throws IOException {
        this.name = name;
        folder = Files.createDirectory(within.resolve(name));
        data = folder.resolve("data");
        port = Ports.free();
        rest = Ports.free();
        if (Command.isRoot()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName("postgres"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        configuration = Files.writeString(
                folder.resolve("config.yml"),
                Files.readString(Path.of("deploy/patroni/config.yml"))
                        .replace(
                                "\npostgresql:\n",
                                "\npostgresql:\n  parameters:\n    unix_socket_directories: " + folder + "\n"));
        Files.setPosixFilePermissions(configuration, PosixFilePermissions.fromString("rw-r--r--"));
        environment.putAll(InstalledFile.environment("deploy/patroni/patroni_env.conf"));
        environment.replaceAll((key, value) -> key.endsWith("PASSWORD") ? Patroni.PASSWORD : value);
        environment.putAll(Map.of(
                "PATRONI_NAME",
                name,
                "PATRONI_POSTGRESQL_LISTEN",
                "127.0.0.1:" + port,
                "PATRONI_POSTGRESQL_CONNECT_ADDRESS",
                "127.0.0.1:" + port,
                "PATRONI_RESTAPI_LISTEN",
                "127.0.0.1:" + rest,
                "PATRONI_RESTAPI_CONNECT_ADDRESS",
                "127.0.0.1:" + rest,
                "PATRONI_ETCD3_HOSTS",
                "127.0.0.1:" + etcd,
                "PATRONI_POSTGRESQL_DATA_DIR",
                data.toString(),
                "PATRONI_POSTGRESQL_PGPASS",
                folder.resolve("pgpass").toString()));
    }

    void start() throws IOException {
        var builder = new ProcessBuilder(
                        Command.asPlainUser(List.of("/usr/bin/python3", "/usr/bin/patroni", configuration.toString())))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        patroni = builder.start();
    }

    /// SIGKILL of both; Patroni first, which would start PostgreSQL again.
    void kill() throws IOException, InterruptedException {
        if (patroni != null) {
            patroni.destroyForcibly().waitFor();
        }
        var pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(it -> it.info().command().orElse("").endsWith("postgres"))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    /// An address of Patroni's own.
    URI rest(String path) {
        return URI.create("http://127.0.0.1:" + rest + "/" + path);
    }

    Path log() {
        return Path.of(folder + ".log");
    }

    /// Patroni stops its PostgreSQL as it ends.
    @Override
    public void close() throws IOException, InterruptedException {
        if (patroni != null) {
            patroni.destroy();
            if (!patroni.waitFor(30, TimeUnit.SECONDS) || Files.exists(data.resolve("postmaster.pid"))) {
                kill();
            }
        }
    }
}
