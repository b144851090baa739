package fr.quittance.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/// What stories about whole processes share: Debian's PostgreSQL 15 and the simulators in a folder of their own, and
/// a portal that is started when the story wants it; all of them stop with the story.
abstract class StoryOnPostgres {

    static final long SEED = Long.getLong("quittance.seed", 20261123);

    final int port = World.freePort();
    private final Path folder = Files.createTempDirectory("quittance-story");
    private @Nullable DebianPostgres postgres;
    private @Nullable PortalProcess portal;

    StoryOnPostgres() throws IOException {}

    @AfterEach
    void stop() throws InterruptedException {
        if (portal != null) {
            portal.stop();
        }
        if (postgres != null) {
            postgres.stop();
        }
    }

    DebianPostgres postgres() throws IOException, InterruptedException {
        var made = DebianPostgres.in(folder);
        postgres = made;
        return made;
    }

    JsonNode simulators() throws IOException {
        return World.startSimulators(folder, "http://localhost:" + port);
    }

    /// A portal of this world, not started yet.
    PortalProcess portal(JsonNode simulators, String... settings) {
        var made = new PortalProcess(folder, port, simulators, settings);
        portal = made;
        return made;
    }
}
