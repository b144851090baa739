package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The same figures for programs: `target/bench.json`.
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Report() {}

    static void write(Path file, Instant startedAt, double loadBefore, List<Result> results) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("startedAt", startedAt.toString());
        report.put("cores", Runtime.getRuntime().availableProcessors());
        report.put("loadBefore", loadBefore);
        report.put("workloads", results.stream().map(Report::of).toList());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, JSON.writeValueAsString(report));
    }

    private static Map<String, @Nullable Object> of(Result it) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("name", it.name());
        map.put("unit", it.unit());
        map.put("ours", it.ours());
        map.put("limitName", it.limitName());
        map.put("limits", it.limits());
        map.put("ratio", it.ratio());
        map.put("latencyMillis", it.latency());
        map.put("cpuSecondsPerThousand", it.cpuSecondsPerThousand());
        map.put("peakMegabytes", it.peakMegabytes());
        map.put("wrong", it.wrong());
        return map;
    }
}
