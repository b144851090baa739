package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the portal asked PostgreSQL for one page, with its values, from the server's own log.
///
/// @param all in order
record Statements(List<String> all) {

    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+ \\S+ \\[\\d+] ");
    private static final Pattern EXECUTED = Pattern.compile("(?s)LOG:  duration: \\S+ ms  execute [^:]+: (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Duration HEARD_WITHIN = Duration.ofMillis(300);

    Statements {
        all = List.copyOf(all);
    }

    interface Visit {
        void make() throws Exception;
    }

    /// Listens while one page is asked for. What the scheduler asks meanwhile is left out.
    static Statements of(Postgres server, Visit visit) throws Exception {
        log(server, "0");
        var before = Files.size(server.log());
        visit.make();
        Thread.sleep(HEARD_WITHIN);
        var heard = Files.readString(server.log()).substring((int) before);
        log(server, "-1");
        return new Statements(read(heard));
    }

    private static void log(Postgres server, String duration) throws SQLException, InterruptedException {
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = " + duration);
            statement.execute("select pg_reload_conf()");
        }
        Thread.sleep(HEARD_WITHIN);
    }

    static List<String> read(String log) {
        var statements = new ArrayList<String>();
        for (var entry : ENTRY.split(log)) {
            var executed = EXECUTED.matcher(entry.strip());
            if (executed.matches() && !executed.group(1).contains("scheduled_tasks")) {
                statements.add(executed.group(1).replace("\n\t", "\n"));
            } else if (entry.startsWith("DETAIL:  ") && !statements.isEmpty()) {
                statements.add(withValues(statements.removeLast(), entry));
            }
        }
        return statements;
    }

    private static String withValues(String statement, String detail) {
        var values = new TreeMap<Integer, String>();
        var value = VALUE.matcher(detail);
        while (value.find()) {
            values.put(Integer.valueOf(value.group(1)), value.group(2));
        }
        return PLACE.matcher(statement).replaceAll(place -> {
            var known = values.get(Integer.valueOf(place.group(1)));
            return Matcher.quoteReplacement(known == null ? place.group() : known);
        });
    }

    /// Those that change nothing, as a script for pgbench.
    String reads() {
        var script = new StringBuilder();
        all.stream()
                .filter(it -> it.stripLeading().toLowerCase(Locale.ROOT).startsWith("select"))
                .filter(it -> !it.contains("pg_advisory") && !it.contains("for update"))
                .forEach(it -> script.append(it.strip()).append(";\n"));
        return script.toString();
    }

    int count() {
        return all.size();
    }

    /// How often they can be asked in a second by one connection of pgbench, those that change nothing.
    double perSecond(java.nio.file.Path folder, Postgres server, Duration load)
            throws IOException, InterruptedException {
        var script = Files.writeString(folder.resolve("page.sql"), reads());
        return Pgbench.run(folder, server, script, 1, load, java.util.Map.of());
    }
}
