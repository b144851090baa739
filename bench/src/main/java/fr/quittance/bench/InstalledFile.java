package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// A file of `deploy/` that sets the environment of a program, one `NAME=value` a line.
final class InstalledFile {

    private InstalledFile() {}

    static Map<String, String> environment(String path) throws IOException {
        var values = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(path))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var pair = line.split("=", 2);
                values.put(pair[0], pair[1]);
            }
        }
        return values;
    }
}
