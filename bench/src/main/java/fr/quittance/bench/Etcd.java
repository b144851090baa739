package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The etcd that says which PostgreSQL is the primary: one here, three in a hospital.
record Etcd(Process process, int port) implements AutoCloseable {

    static Etcd start(Path folder) throws IOException {
        int client = Ports.free();
        int peer = Ports.free();
        var builder = new ProcessBuilder(List.of("etcd"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("etcd.log").toFile());
        var environment = InstalledFile.environment("deploy/patroni/etcd.conf");
        environment.putAll(Map.of(
                "ETCD_DATA_DIR",
                folder.resolve("etcd").toString(),
                "ETCD_LISTEN_PEER_URLS",
                Patroni.http(peer).toString(),
                "ETCD_LISTEN_CLIENT_URLS",
                Patroni.http(client).toString(),
                "ETCD_INITIAL_ADVERTISE_PEER_URLS",
                Patroni.http(peer).toString(),
                "ETCD_ADVERTISE_CLIENT_URLS",
                Patroni.http(client).toString(),
                "ETCD_INITIAL_CLUSTER",
                environment.get("ETCD_NAME") + "=" + Patroni.http(peer)));
        builder.environment().putAll(environment);
        return new Etcd(builder.start(), client);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
