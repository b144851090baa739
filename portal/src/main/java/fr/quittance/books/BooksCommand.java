package fr.quittance.books;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `bin/check-books`: checks the books of any installation, from outside and without its portal.
public final class BooksCommand {

    private static final String HELP = """
            bin/check-books --url=jdbc:postgresql://host/base --username=reader [more]
              The password is in the environment variable QUITTANCE_BOOKS_PASSWORD.
              --grace=1h            how long a paper, a message or a callback may take
              --platform=URL|file   what the payment platform took, as PaySim tells it
              --mails=URL|file      what arrived in the mailboxes
              --sms=URL|file        what arrived on the phones
              --log=file            a log to search for secrets
            """;

    private final SimpleCommandLinePropertySource given;

    private BooksCommand(String... arguments) {
        given = new SimpleCommandLinePropertySource(arguments);
    }

    /// Ends with 0 when everything is right, 1 when something is wrong, 2 when it was not checked.
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            System.exit(new BooksCommand(arguments).run());
        } catch (IOException | RuntimeException e) {
            System.err.println("The books were not checked: " + e.getMessage());
            System.exit(2);
        }
    }

    @SuppressWarnings("SystemOut")
    private int run() throws IOException {
        if (!given.containsProperty("url")) {
            System.err.print(HELP);
            return 2;
        }
        var violations = check();
        violations.forEach(System.out::println);
        System.out.println(
                violations.isEmpty()
                        ? "The books are right: " + Rules.all().size() + " rules."
                        : "THE BOOKS ARE WRONG: " + violations.size() + " violations.");
        return violations.isEmpty() ? 0 : 1;
    }

    private List<Violation> check() throws IOException {
        var tables = Tables.of(database());
        var now = InstantSource.system().instant();
        var grace = DurationStyle.detectAndParse(option("grace", "1h"));
        var violations = new ArrayList<>(tables.check(now, grace));
        for (var witness : witnesses()) {
            violations.addAll(witness.compare(tables, now.minus(grace)));
        }
        return violations;
    }

    private PGSimpleDataSource database() {
        var database = new PGSimpleDataSource();
        database.setUrl(option("url", ""));
        database.setUser(option("username", "quittance"));
        database.setPassword(Objects.requireNonNullElse(System.getenv("QUITTANCE_BOOKS_PASSWORD"), ""));
        // Whoever may not read every hospital is told so, rather than that the books of none are right.
        database.setOptions("-c default_transaction_read_only=on -c row_security=off");
        return database;
    }

    private List<Witness> witnesses() throws IOException {
        var witnesses = new ArrayList<Witness>();
        if (given.containsProperty("platform")) {
            witnesses.add(new PlatformWitness(json(option("platform", ""))));
        }
        if (given.containsProperty("mails")) {
            witnesses.add(new MessageWitness(json(option("mails", "")), "MAIL"));
        }
        if (given.containsProperty("sms")) {
            witnesses.add(new MessageWitness(json(option("sms", "")), "SMS"));
        }
        if (given.containsProperty("log")) {
            witnesses.add(new LogWitness(Path.of(option("log", ""))));
        }
        return witnesses;
    }

    private static JsonNode json(String place) throws IOException {
        var uri = place.startsWith("http") ? URI.create(place) : Path.of(place).toUri();
        try (var in = uri.toURL().openStream()) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private String option(String name, String otherwise) {
        @Nullable String value = given.getProperty(name);
        return value == null ? otherwise : value;
    }
}
