package fr.quittance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The bugs that `bin/prove planted` plants can still be planted: the code they spoil is still there.
class PlantedBugsTest {

    private static final Path PLANTED = Path.of("src/test/planted");
    private static final Pattern PLANT =
            Pattern.compile("(?ms).*^file: portal/(.+?)$.*^test: (.+?)$.*^--- instead of\n(.*?)\n--- this\n.*---\n");

    static Stream<Path> planted() throws IOException {
        return Files.list(PLANTED).sorted();
    }

    @ParameterizedTest
    @MethodSource
    void planted(Path plant) throws IOException {
        var words = PLANT.matcher(Files.readString(plant));

        assertThat(words.matches()).isTrue();
        assertThat(Path.of(words.group(1))).content().contains(words.group(3));
        for (var test : words.group(2).split(",")) {
            try (var tests = Files.walk(Path.of("src/test/java"))) {
                assertThat(tests).anyMatch(it -> it.endsWith(test + ".java"));
            }
        }
    }
}
