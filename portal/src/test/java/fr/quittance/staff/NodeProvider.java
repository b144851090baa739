package fr.quittance.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The identity provider of `src/test/oidc`, of another maker, in a process of its own.
public final class NodeProvider implements AutoCloseable {

    private static final Path FOLDER = Path.of("src/test/oidc");

    private final int port;
    private final Process process;

    /// @param redirect the only address it sends people back to
    public NodeProvider(String redirect) {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            process = new ProcessBuilder("node", "provider.mjs", String.valueOf(port), redirect)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var all = new StringBuilder();
            for (var line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("No provider (bin/test installs it): " + all);
                }
                all.append(line).append('\n');
            }
            Thread.startVirtualThread(() -> said.lines().forEach(line -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its address.
    public String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
