package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The scripts of the load generators, which ask for files.
final class Resources {

    private Resources() {}

    static Path copy(String name, Path folder) throws IOException {
        var file = folder.resolve(name);
        try (var in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }
}
