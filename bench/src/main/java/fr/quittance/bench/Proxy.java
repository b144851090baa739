package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// HAProxy with the file that hospitals install, `deploy/haproxy/haproxy.cfg`, on loopback and without TLS.
final class Proxy implements AutoCloseable, Door {

    private static final Path INSTALLED = Path.of("deploy/haproxy/haproxy.cfg");
    private static final Path SORRY = Path.of("deploy/haproxy/indisponible.http");

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// @param nodes the ports of the two nodes
    static Proxy start(Path folder, List<Integer> nodes) throws IOException, InterruptedException {
        int port = Ports.free();
        // Whoever runs the bench is not root, or becomes nobody else, and has no /dev/log.
        var lines = Files.readAllLines(INSTALLED).stream()
                .filter(it -> !it.strip().matches("(user|group) haproxy|log /dev/log .*"))
                .collect(Collectors.joining("\n", "", "\n"));
        var file = Files.writeString(folder.resolve("haproxy.cfg"), lines);
        var builder = new ProcessBuilder("haproxy", "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.log").toFile());
        builder.environment().put("QUITTANCE_BIND", "127.0.0.1:" + port);
        builder.environment().put("QUITTANCE_NODE_1", "127.0.0.1:" + nodes.get(0));
        builder.environment().put("QUITTANCE_NODE_2", "127.0.0.1:" + nodes.get(1));
        builder.environment().put("QUITTANCE_SORRY", SORRY.toAbsolutePath().toString());
        var process = builder.start();
        if (process.waitFor(1, TimeUnit.SECONDS)) {
            throw new IOException("HAProxy did not start: " + Files.readString(folder.resolve("haproxy.log")));
        }
        return new Proxy(process, port);
    }

    int port() {
        return port;
    }

    @Override
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
