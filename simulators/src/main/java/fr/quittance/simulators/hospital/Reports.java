package fr.quittance.simulators.hospital;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// What the portal did with the drops, as its folders tell.
@Component
class Reports {

    private static final int LARGEST_TEXT = 20_000;
    private static final int MOST_FILES = 2_000;

    private final Hospital hospital;

    Reports(Hospital hospital) {
        this.hospital = hospital;
    }

    /// @param waiting indexes that the portal did not take yet
    record Seen(
            String establishment,
            List<String> waiting,
            List<String> traites,
            List<String> refuses,
            List<Report> rapports) {}

    /// A report, its beginning if it is long.
    record Report(String name, String text) {}

    Seen of(String establishment) throws IOException {
        var folder = hospital.folder(establishment);
        return new Seen(
                establishment,
                names(folder, 1, ".*\\.csv"),
                names(folder.resolve("traites"), 3),
                names(folder.resolve("refuses"), 3),
                reports(folder));
    }

    private static List<String> names(Path folder, int depth) throws IOException {
        return names(folder, depth, ".*");
    }

    private static List<String> names(Path folder, int depth, String like) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(like))
                    .limit(MOST_FILES)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<Report> reports(Path folder) throws IOException {
        var reports = new ArrayList<Report>();
        for (var name : names(folder, 4, "(?i).*(rapport|erreur|report).*")) {
            try (var in = Files.newInputStream(folder.resolve(name))) {
                reports.add(new Report(name, new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8)));
            }
        }
        return List.copyOf(reports);
    }
}
