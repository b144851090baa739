package fr.quittance.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The passwords that everybody tries first, from `passwords/common-passwords.txt`.
final class CommonPasswords {

    private static final Set<String> KNOWN = read();
    private static final Pattern ENDS = Pattern.compile("^[^a-z@$0]+|[^a-z@$0]+$");
    private static final int SHORTEST_BASE = 5;
    private static final int FEWEST_CHARACTERS = 5;

    private CommonPasswords() {}

    /// Whether this is a common password, or one dressed up: `Soleil-2026!`, `M0tDeP@sse99`,
    /// `aaaaaaaaaaaa`.
    static boolean contains(String password) {
        var plain = Normalizer.normalize(password, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.codePoints().distinct().count() < FEWEST_CHARACTERS
                || KNOWN.contains(plain)
                || isKnownBase(ENDS.matcher(plain).replaceAll(""))
                || isKnownBase(plain.replaceAll("[^a-z]+$|^[^a-z]+", ""));
    }

    private static boolean isKnownBase(String base) {
        return base.length() >= SHORTEST_BASE && (KNOWN.contains(base) || KNOWN.contains(undisguised(base)));
    }

    private static String undisguised(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't')
                .replaceAll("[^a-z]", "");
    }

    private static Set<String> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
