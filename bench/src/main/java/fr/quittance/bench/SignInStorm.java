package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Patients who all sign in at the same time, and others who only read meanwhile.
final class SignInStorm {

    private static final int ACCOUNTS = 64;
    static final int CONNECTIONS = 16;
    private static final int OTHERS = 8;
    private static final int PAUSE_MILLIS = 60;
    private static final int SOLVERS = 4;
    private static final String BATCH = "w7";
    private static final int FORMS_A_SECOND = 120; // More than two cores can hash.

    private final World world;
    private final List<FirstConnection.SignedIn> visitors;
    private final Path script;
    private final Path pages;
    private int networks;

    SignInStorm(World world) throws Exception {
        this.world = world;
        visitors = FirstConnection.visitors(world, BATCH, ACCOUNTS, 1);
        Resources.copy("count.lua", world.folder());
        Resources.copy("pages.lua", world.folder());
        script = Resources.copy("forms.lua", world.folder());
        pages = Resources.copy("paced.lua", world.folder());
    }

    /// What those who only read wait for their invoice.
    Wrk.Count others(Duration load) throws IOException, InterruptedException {
        var asked = Files.writeString(
                world.folder().resolve("others.txt"),
                visitors.stream()
                        .map(it -> "/factures/" + HospitalDrop.number(it.patient(), 0) + "|"
                                + it.browser().cookie() + "\n")
                        .collect(Collectors.joining()));
        return new Wrk(pages, OTHERS, List.of(asked.toString(), Integer.toString(PAUSE_MILLIS)))
                .run(
                        Files.createDirectories(world.folder().resolve("others")),
                        world.portal().address("/"),
                        load);
    }

    /// Sends forms, sixteen at a time.
    Wrk.Count storm(Path asked, Duration load) throws IOException, InterruptedException {
        networks += forms(load);
        return new Wrk(script, CONNECTIONS, List.of(asked.toString(), "/connexion", Integer.toString(networks)))
                .run(world.folder(), world.portal().address("/"), load);
    }

    private static int forms(Duration load) {
        return (int) load.toSeconds() * FORMS_A_SECOND;
    }

    /// Forms of all accounts in turn, filled in as a browser sends them, enough for a time.
    Path filledIn(Duration load) throws Exception {
        try (var solvers = Executors.newFixedThreadPool(SOLVERS)) {
            var lines = IntStream.range(0, forms(load))
                    .mapToObj(n -> solvers.submit(() -> form(visitors.get(n % ACCOUNTS))))
                    .toList();
            var text = new StringBuilder();
            for (var line : lines) {
                text.append(line.get()).append('\n');
            }
            return Files.writeString(world.folder().resolve("forms.txt"), text);
        }
    }

    private String form(FirstConnection.SignedIn visitor) throws IOException, InterruptedException {
        var birthDay = visitor.patient().birthDay().split("/");
        var fields = new LinkedHashMap<String, String>();
        fields.put("email", visitor.patient().email());
        fields.put("motDePasse", FirstConnection.PASSWORD);
        fields.put("jour", birthDay[0]);
        fields.put("mois", birthDay[1]);
        fields.put("annee", birthDay[2]);
        fields.put("altcha", FirstConnection.solved(new Browser(world.portal())));
        return Browser.encoded(fields);
    }

    /// How many sessions belong to somebody.
    int signedIn() throws Exception {
        try (var connection = world.postgres().connect();
                var query = connection.createStatement();
                var rows = query.executeQuery("select count(*) from spring_session where principal_name is not null")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
