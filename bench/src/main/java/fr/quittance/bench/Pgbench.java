package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// PostgreSQL's own load generator, on the same server as the portal.
final class Pgbench {

    private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/pgbench");
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("(?m)^number of failed transactions: ([0-9]+)");

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private Pgbench() {}

    /// Transactions per second.
    ///
    /// @throws IOException when one failed
    static double run(
            Path folder, Postgres server, Path script, int clients, Duration load, Map<String, String> variables)
            throws IOException, InterruptedException {
        return run(folder, server, script, clients, "--time=" + load.toSeconds(), load, variables);
    }

    /// Transactions per second while each client makes so many.
    ///
    /// @throws IOException when one failed
    static double run(Path folder, Postgres server, Path script, int clients, int each)
            throws IOException, InterruptedException {
        return run(folder, server, script, clients, "--transactions=" + each, AT_MOST, Map.of());
    }

    private static double run(
            Path folder,
            Postgres server,
            Path script,
            int clients,
            String howMuch,
            Duration load,
            Map<String, String> variables)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                PROGRAM.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--host=127.0.0.1",
                "--port=" + server.port(),
                "--username=" + Postgres.user(),
                "--client=" + clients,
                "--jobs=2",
                howMuch,
                "--file=" + script));
        variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
        command.add("quittance");
        var output = Command.run(load.plusSeconds(30), folder, command);
        var failed = FAILED.matcher(output);
        var rate = RATE.matcher(output);
        if (!rate.find() || failed.find() && !"0".equals(failed.group(1))) {
            throw new IOException("pgbench failed: " + Command.end(output));
        }
        return Double.parseDouble(rate.group(1));
    }
}
