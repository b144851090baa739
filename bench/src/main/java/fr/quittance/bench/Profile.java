package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/// Where the portal's time goes: JDK Flight Recorder while it is measured, flame graphs that a browser opens after.
///
/// @param on whether to profile at all; a profiled run is a little slower, so its figures are not compared
/// @param recording where the portal writes what it saw
record Profile(boolean on, Path recording) {

    private static final Map<String, String> GRAPHS =
            Map.of("cpu", "--cpu-time", "allocations", "--alloc", "locks", "--lock");

    /// What the portal's JVM is asked.
    List<String> jvmOptions() {
        return on
                ? List.of("-XX:StartFlightRecording:settings=profile,jdk.CPUTimeSample#enabled=true,filename="
                        + recording)
                : List.of();
    }

    /// Draws `target/bench-cpu.html` and its sisters; the portal must have ended.
    void draw(Path folder) throws IOException {
        if (!on) {
            return;
        }
        Files.createDirectories(folder);
        for (var graph : GRAPHS.entrySet()) {
            var page = folder.resolve("bench-" + graph.getKey() + ".html");
            JfrToFlame.convert(recording.toString(), page.toString(), new Arguments(graph.getValue()));
            System.out.println("Flame graph: " + page);
        }
    }
}
