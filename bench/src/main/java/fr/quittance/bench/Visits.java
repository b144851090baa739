package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// wrk in the background with `visits.lua`: each request is checked, and made again after a failure.
final class Visits implements AutoCloseable {

    private static final String MARK = "BENCH ";
    private static final String ENDED = "ended-";
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(70);
    private static final JsonMapper JSON = new JsonMapper();

    private final Process wrk;
    private final Path folder;
    private final int connections;

    private Visits(Process wrk, Path folder, int connections) {
        this.wrk = wrk;
        this.folder = folder;
        this.connections = connections;
    }

    /// What came of them.
    ///
    /// @param micros how long they lasted
    /// @param good answers that said what they must
    /// @param wrong answers of 2xx that did not
    /// @param refused answers that were not 2xx
    /// @param broken connections that ended without an answer
    /// @param left requests to be made once that never had their answer
    /// @param gap the longest time a connection went without a good answer, in seconds
    /// @param p50 microseconds
    record Tally(
            long micros,
            long good,
            long wrong,
            long refused,
            long broken,
            long left,
            double gap,
            double p50,
            double p95,
            double p99) {

        long seenFailing() {
            return refused + broken;
        }

        Latency latency() {
            return new Latency(p50 / 1000, p95 / 1000, p99 / 1000);
        }
    }

    /// One request, a line of the file.
    ///
    /// @param says what the answer must contain; empty when any will do
    static String line(String method, String path, String cookie, String says, String body) {
        return String.join("\t", method, path, cookie, says, body) + "\n";
    }

    /// Makes requests again and again, until told to end or for so long.
    static Visits again(Path folder, URI door, String lines, int connections, Duration atMost) throws IOException {
        return start(folder, "pages", door, lines, connections, "again", 0, atMost);
    }

    /// Makes each request until it is answered, once, spread over a time.
    static Visits once(Path folder, URI door, String lines, int connections, Duration spread, Duration atMost)
            throws IOException {
        var pause = spread.toMillis() * connections / Math.max(1, lines.lines().count());
        return start(folder, "callbacks", door, lines, connections, "once", pause, atMost);
    }

    private static Visits start(
            Path within, String name, URI door, String lines, int connections, String how, long pause, Duration atMost)
            throws IOException {
        var folder = Files.createTempDirectory(within, name); // A script that wrk still reads is not written again.
        var script = Resources.copy("visits.lua", folder);
        var asked = Files.writeString(folder.resolve("asked.tsv"), lines);
        var wrk = new ProcessBuilder(List.of(
                        "wrk",
                        "--threads=" + connections,
                        "--connections=" + connections,
                        "--duration=" + atMost.toSeconds() + "s",
                        "--timeout=60s",
                        "--script=" + script,
                        door.toString(),
                        "--",
                        asked.toString(),
                        Integer.toString(connections),
                        how,
                        Long.toString(pause),
                        folder.resolve(ENDED).toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        return new Visits(wrk, folder, connections);
    }

    /// Waits until each request that is made once has its answer, then ends them.
    Tally done(Duration within) throws Exception {
        Waiting.until(within, Duration.ofMillis(20), () -> !wrk.isAlive() || threadsDone() == connections);
        return end();
    }

    private int threadsDone() throws IOException {
        try (var files = Files.list(folder)) {
            return (int) files.filter(it -> it.getFileName().toString().startsWith(ENDED))
                    .count();
        }
    }

    @Override
    public void close() {
        wrk.destroyForcibly();
    }

    /// Ends them: wrk counts what it has when it is interrupted.
    Tally end() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(wrk.pid())).start().waitFor();
        if (!wrk.waitFor(ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
            wrk.destroyForcibly();
            throw new IOException("wrk did not end");
        }
        var text = Files.readString(folder.resolve("out"));
        return text.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> JSON.readValue(line.substring(MARK.length()), Tally.class))
                .orElseThrow(() -> new IOException("wrk said nothing: " + Command.end(text)));
    }
}
