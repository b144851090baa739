package fr.quittance.entrances;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.quittance.database.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Who may look over the wall between hospitals during a request is a list that somebody wrote and gave reasons for.
class WhoLooksEverywhereTest {

    private static final Path LIST = Path.of("src/test/resources/who-looks-everywhere.txt");
    private static final Set<String> WIDENING = Set.of("find", "everywhere", "indifferent");

    @Test
    void whoever_looks_in_every_hospital_is_listed_with_the_reason() throws IOException {
        var portal = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("fr.quittance");
        var looking = portal.get(Reach.class).getMethods().stream()
                .filter(it -> WIDENING.contains(it.getName()))
                .flatMap(it -> it.getCallsOfSelf().stream())
                .filter(it -> !it.getOriginOwner().isEquivalentTo(Reach.class))
                .map(it -> it.getOriginOwner().getName().substring("fr.quittance.".length()) + "."
                        + it.getOrigin().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        var listed = new TreeSet<String>();
        for (var line : Files.readAllLines(LIST)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.split(" : ", 2);
                assertThat(parts).as(line).hasSize(2);
                assertThat(parts[1]).as(line).hasSizeGreaterThan(20);
                listed.add(parts[0].strip());
            }
        }
        assertThat(looking).isEqualTo(listed);
    }

    @Test
    void no_statement_tells_a_connection_whose_it_is_but_the_wrapper_that_lends_it() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var telling = sources.filter(it -> it.toString().endsWith(".java"))
                    .filter(it -> !it.toString().contains("/database/"))
                    .filter(it -> read(it).matches(
                                    "(?is).*(set_config|set\\s+(session\\s+|local\\s+)?role\\b|reset\\s+role"
                                            + "|discard\\s+all|row_security\\s*(=|to)\\s*off).*"))
                    .map(it -> it.getFileName().toString())
                    .toList();

            assertThat(telling).containsExactly("BooksCommand.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
