package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Two nodes on one database, behind the proxy; each can be killed, stopped and started again.
final class Fleet implements AutoCloseable, Door {

    private static final int SIZE = 2;

    private final Path folder;
    private final String database;
    private final Portal.Outside outside;
    private final List<String> more;
    private final List<Integer> ports;
    private final Proxy proxy;
    private final @Nullable Portal[] nodes = new Portal[SIZE];
    private double spentByThoseGone;

    private Fleet(Path folder, String database, Portal.Outside outside, List<String> more)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.database = database;
        this.outside = outside;
        this.more = more;
        ports = List.of(Ports.free(), Ports.free());
        proxy = Proxy.start(folder, ports);
    }

    /// Starts both at once, even on an empty database, and waits until the proxy sends requests to them.
    ///
    /// @param database the JDBC address
    /// @param more settings of both
    static Fleet start(Path folder, String database, Portal.Outside outside, List<String> more) throws Exception {
        Files.createDirectories(folder);
        var fleet = new Fleet(folder, database, outside, more);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var starts = new ArrayList<Callable<Void>>();
            for (int i = 0; i < SIZE; i++) {
                int node = i;
                starts.add(() -> {
                    fleet.start(node);
                    return null;
                });
            }
            for (var start : threads.invokeAll(starts)) {
                start.get();
            }
            fleet.awaitProxy();
            return fleet;
        } catch (ExecutionException | IOException | InterruptedException e) {
            fleet.close();
            throw e;
        }
    }

    void start(int node) throws IOException, InterruptedException {
        var home = Files.createDirectories(folder.resolve("node-" + node));
        var settings = new ArrayList<>(List.of(
                "--quittance.intake.folder=" + Portal.drops(folder),
                "--quittance.journal.anchors=" + folder.resolve("anchors"),
                "--quittance.guard.trusted-proxies=127.0.0.1",
                "--quittance.guard.serve-on=4s",
                "--quittance.establishments." + Portal.ESTABLISHMENT + ".base-url=" + proxy.address("")));
        settings.addAll(more);
        nodes[node] =
                Portal.start(home, ports.get(node), database, outside, Portal.java(new Profile(false, home)), settings);
    }

    /// SIGKILL.
    void kill(int node) throws InterruptedException {
        var gone = leave(node);
        if (gone != null) {
            gone.kill();
        }
    }

    /// SIGTERM.
    void stop(int node) throws InterruptedException {
        var gone = leave(node);
        if (gone != null) {
            gone.close();
        }
    }

    private @Nullable Portal leave(int node) {
        var gone = nodes[node];
        if (gone != null) {
            spentByThoseGone += gone.cpuSeconds();
        }
        nodes[node] = null;
        return gone;
    }

    /// Waits for the proxy to look at those that have just started (`rise 2`, each second).
    void awaitProxy() throws IOException, InterruptedException {
        Thread.sleep(3_000);
        if (new Browser(this).get("/aide").statusCode() != 200) {
            throw new IOException(
                    "The proxy finds no node: " + Command.end(Files.readString(folder.resolve("haproxy.log"))));
        }
    }

    Path folder() {
        return folder;
    }

    /// Of all nodes, those gone included.
    double cpuSeconds() {
        var sum = spentByThoseGone;
        for (var node : nodes) {
            sum += node == null ? 0 : node.cpuSeconds();
        }
        return sum;
    }

    double peakMegabytes() throws IOException {
        var most = 0.0;
        for (var node : nodes) {
            most = Math.max(most, node == null ? 0 : node.peakMegabytes());
        }
        return most;
    }

    @Override
    public URI address(String path) {
        return proxy.address(path);
    }

    @Override
    public void close() throws InterruptedException {
        for (int i = 0; i < SIZE; i++) {
            stop(i);
        }
        proxy.close();
    }
}
