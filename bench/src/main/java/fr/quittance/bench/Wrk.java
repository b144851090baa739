package fr.quittance.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The load generator wrk, with one of our scripts that says what to ask.
///
/// @param script its Lua
/// @param words what the script is given
record Wrk(Path script, int connections, List<String> words) {

    private static final String MARK = "BENCH ";
    private static final int THREADS = 2;
    private static final JsonMapper JSON = new JsonMapper();

    /// What it counted.
    ///
    /// @param micros how long it lasted
    /// @param bytes of all answers, headers included
    /// @param status answers of 400 and more
    /// @param socket connections refused or cut, and answers that never came
    /// @param p50 microseconds
    record Count(long requests, long micros, long bytes, long status, long socket, double p50, double p95, double p99) {

        double perSecond() {
            return requests / (micros / 1e6);
        }

        double bytesPerAnswer() {
            return (double) bytes / requests;
        }

        Latency latency() {
            return new Latency(p50 / 1000, p95 / 1000, p99 / 1000);
        }

        /// Why this is not a measure; null when it is one.
        @Nullable
        String trouble() {
            if (requests == 0) {
                return "no answer at all";
            }
            return status + socket == 0 ? null : status + " answers of 400 or more, " + socket + " broken connections";
        }
    }

    Count run(Path folder, URI address, Duration load) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                "wrk",
                "--threads=" + THREADS,
                "--connections=" + connections,
                "--duration=" + load.toSeconds() + "s",
                "--timeout=10s",
                "--script=" + script,
                address.toString(),
                "--"));
        command.addAll(words);
        var output = Command.run(load.plusSeconds(30), folder, command);
        return output.lines()
                .filter(line -> line.startsWith(MARK))
                .findFirst()
                .map(line -> JSON.readValue(line.substring(MARK.length()), Count.class))
                .orElseThrow(() -> new IOException("wrk said nothing: " + Command.end(output)));
    }
}
