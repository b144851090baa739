package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file of `docs/generated`, or beside the code: written by a test, compared by the same test ever after.
/// `bin/test -Dgenerate.docs=true` writes it again.
public final class GeneratedDoc {

    private static final Path FOLDER = Path.of("../docs/generated");

    private GeneratedDoc() {}

    /// Holds a document against what the code says today.
    public static void compare(String name, String content) {
        compare(FOLDER.resolve(name), content);
    }

    /// The same for a file that the portal itself reads.
    static void compare(Path file, String content) {
        try {
            if (Boolean.getBoolean("generate.docs")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(file).exists();
            assertThat(Files.readString(file))
                    .describedAs("%s is stale: bin/test -Dgenerate.docs=true", file)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
