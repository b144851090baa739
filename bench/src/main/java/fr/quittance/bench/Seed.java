package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Made-up hospitals, patients and invoices in a database that is migrated (`seed.sql`).
final class Seed {

    /// Among how many hospitals the invoices are shared; the first is the demo's own.
    static final int ESTABLISHMENTS = 20;

    private static final Path PROGRAM = Path.of("/usr/lib/postgresql/15/bin/psql");
    private static final Duration WITHIN = Duration.ofHours(3);

    private Seed() {}

    /// Fills a database further.
    ///
    /// @param from how many invoices were seeded before
    /// @param to how many there are in the end
    static void fill(Path folder, Postgres server, int from, int to) throws IOException, InterruptedException {
        var script = Resources.copy("seed.sql", folder);
        Command.run(
                WITHIN,
                folder,
                List.of(
                        PROGRAM.toString(),
                        "--no-psqlrc",
                        "--quiet",
                        "--host=127.0.0.1",
                        "--port=" + server.port(),
                        "--username=" + Postgres.user(),
                        "--variable=from=" + from,
                        "--variable=invoices=" + to,
                        "--variable=establishments=" + ESTABLISHMENTS,
                        "--variable=first=" + Portal.ESTABLISHMENT,
                        "--file=" + script,
                        "quittance"));
    }
}
