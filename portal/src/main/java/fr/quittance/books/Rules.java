package fr.quittance.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The rules of the books: one file each under `books/` among the resources, that anybody may read
/// and run by hand. Their first line is `-- I2 What must be true`.
public final class Rules {

    private static final Pattern FILE = Pattern.compile("(I\\d+)-([a-z-]+)\\.sql");
    private static final Pattern FIRST_LINE = Pattern.compile("-- (I\\d+) (.+)");

    private Rules() {}

    /// Every rule, in the order of the invariants.
    public static List<Rule> all() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:books/*.sql"))
                    .map(Rules::read)
                    .sorted(Comparator.comparing(
                                    (Rule it) -> Integer.parseInt(it.invariant().substring(1)))
                            .thenComparing(Rule::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule read(Resource resource) {
        var file = FILE.matcher(Objects.requireNonNull(resource.getFilename()));
        try {
            var text = resource.getContentAsString(StandardCharsets.UTF_8).strip();
            var first = FIRST_LINE.matcher(text.lines().findFirst().orElse(""));
            if (!file.matches() || !first.matches() || !first.group(1).equals(file.group(1))) {
                throw new IllegalStateException("Not a rule: " + resource.getFilename());
            }
            return new Rule(file.group(1), file.group(2), first.group(2), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
