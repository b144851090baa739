package fr.quittance.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A portal in a process of its own, that can be killed and started again on the same data.
final class PortalProcess {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Process process;

    PortalProcess(Path folder, int port, JsonNode ports, String... more) {
        this.folder = folder;
        this.port = port;
        settings = List.of(World.settings(ports, folder, port, more));
    }

    /// Adds a variable to its environment.
    PortalProcess with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// Starts it and waits until it answers.
    ///
    /// @return how long that took
    Duration start() throws IOException {
        var begun = System.nanoTime();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "fr.quittance.Application",
                "--spring.profiles.active=demo"));
        command.addAll(settings);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        Awaitility.await("the portal, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> HTTP.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/aide"))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    Path log() {
        return folder.resolve("portal.log");
    }

    long pid() {
        return running().pid();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /// SIGKILL.
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("The portal was never started");
        }
        return process;
    }
}
