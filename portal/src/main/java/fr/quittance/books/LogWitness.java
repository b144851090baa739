package fr.quittance.books;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the portal wrote in its log: no card number, no social security number, no token of a link,
/// no secret address, no password, no whole e-mail address.
record LogWitness(Path log) implements Witness {

    private static final String RULE = "I13-no-secret";
    private static final String SENTENCE = "No secret and no patient's data is in the log";
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.-])\\d(?:[ ]?\\d){12,18}(?![\\d.-])");
    private static final Pattern WORDS = Pattern.compile(
            "(?<address>/(?:p|e|c|mot-de-passe)/[A-Za-z0-9_-]{20,}|/callbacks/[a-z]+/[A-Za-z0-9_-]{20,})"
                    + "|(?<password>(?i:password|mot de passe|private-key|api-key)\\s*[=:]\\s*\\S{6,})"
                    + "|(?<mail>[A-Za-z0-9._%+-]{2,}@(?!localhost)[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[a-z]{2,})");

    @Override
    public List<Violation> compare(Tables tables, Instant settled) {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.flatMap(LogWitness::secrets)
                    .distinct()
                    .limit(20)
                    .map(what -> new Violation(RULE, SENTENCE, "", what))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The kinds of secrets in a line; never the secrets themselves.
    static Stream<String> secrets(String line) {
        var numbers = DIGITS.matcher(line)
                .results()
                .map(it -> it.group().replace(" ", ""))
                .flatMap(LogWitness::number);
        var words = WORDS.matcher(line).results().map(LogWitness::kind);
        return Stream.concat(numbers, words).map(kind -> kind + " in: " + blank(line));
    }

    private static Stream<String> number(String digits) {
        if (digits.length() == 15 && isSocialSecurity(digits)) {
            return Stream.of("a social security number");
        }
        return digits.length() >= 15 && isCard(digits) ? Stream.of("a card number") : Stream.empty();
    }

    private static String kind(MatchResult found) {
        return found.group("address") != null
                ? "a secret address"
                : found.group("password") != null ? "a password" : "an e-mail address";
    }

    private static String blank(String line) {
        var bare = WORDS.matcher(DIGITS.matcher(line).replaceAll("…")).replaceAll("…");
        return bare.length() > 120 ? bare.substring(0, 120) : bare;
    }

    /// ISO/IEC 7812-1, annex B.
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0 && sum > 0;
    }

    /// Thirteen digits and their complement to 97 (INSEE).
    private static boolean isSocialSecurity(String digits) {
        return "12".indexOf(digits.charAt(0)) >= 0
                && 97 - Long.parseLong(digits.substring(0, 13)) % 97 == Long.parseLong(digits.substring(13));
    }
}
