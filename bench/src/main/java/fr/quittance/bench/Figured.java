package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The page of figures (`docs/performance.md`): what stands between two marks is written anew by a run.
final class Figured {

    private static final String BEGIN = "<!-- figures: written by bin/bench --write -->\n";
    private static final String END = "<!-- /figures -->";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Figured() {}

    static void write(Path page, Instant startedAt, double loadBefore, List<Result> results) throws IOException {
        Files.writeString(page, in(Files.readString(page), text(startedAt, loadBefore, results)));
    }

    /// A page with its figures replaced.
    ///
    /// @throws IllegalArgumentException when the page has no marks
    static String in(String page, String figures) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("The page has no place for figures");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + figures + "\n" + page.substring(end);
    }

    private static String text(Instant startedAt, double loadBefore, List<Result> results) throws IOException {
        return "%s; %s, %d cores, %d GB of memory; load before: %.1f.\n\n%s"
                .formatted(
                        DAY.format(startedAt),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        memory(),
                        loadBefore,
                        Table.of(results));
    }

    private static String processor() throws IOException {
        return said("/proc/cpuinfo", "model name").replaceAll("\\s+", " ");
    }

    private static long memory() throws IOException {
        return Math.round(Double.parseDouble(said("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / 1024 / 1024);
    }

    /// The first line of that name (proc(5)).
    private static String said(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }
}
