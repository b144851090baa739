package fr.quittance.bench;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// W9: pages and confirmed payments on one and on two nodes behind HAProxy, on one PostgreSQL; then
/// with one of two killed, and with both restarted in turn. On one machine the nodes share its
/// processors: two are no faster than one, and should be no slower.
final class Nodes implements Workload {

    private static final String LIMIT = "one node, same CPU";
    private static final Duration KILLED_AFTER = Duration.ofSeconds(3);
    private static final Duration KILLED_FOR = Duration.ofSeconds(5);

    @Override
    public String id() {
        return "W9";
    }

    @Override
    public boolean isOfOneNode() {
        return false;
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var server = world.postgres();
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute("create database nodes");
        }
        var database = server.url("nodes");
        var folder = Files.createDirectory(world.folder().resolve("nodes"));
        try (var fleet = Fleet.start(folder, database, world.outside(), List.of())) {
            var crowd = new Crowd(fleet, world.mails(), Portal.drops(folder));
            var trial =
                    new Trial(fleet, crowd, () -> new Rows(DriverManager.getConnection(database, Postgres.user(), "")));
            return measure(fleet, trial, plan);
        }
    }

    private static List<Result> measure(Fleet fleet, Trial trial, Plan plan) throws Exception {
        var payments = plan.payments() / 10;
        var calm = plan.load();
        trial.run("W9 warming up", payments, plan.warmLoad(), true, () -> {});
        var two = new ArrayList<Run>();
        for (int i = 0; i < plan.runs(); i++) {
            two.add(trial.run("W9 two nodes", payments, calm, true, () -> {}));
        }
        var peak = fleet.peakMegabytes();
        fleet.stop(1);
        var one = new ArrayList<Double>();
        for (int i = 0; i < plan.runs(); i++) {
            one.add(trial.run("W9 one node", payments, calm, true, () -> {}).perSecond());
        }
        fleet.start(1);
        fleet.awaitProxy();
        var killed = trial.run("W9 one of two killed", payments, KILLED_AFTER.plus(KILLED_FOR), false, () -> {
            Thread.sleep(KILLED_AFTER);
            fleet.kill(1);
            Thread.sleep(KILLED_FOR);
        });
        fleet.start(1);
        fleet.awaitProxy();
        var rolling = trial.run("W9 both restarted in turn", payments, Duration.ofSeconds(30), true, () -> {
            for (int node = 0; node < 2; node++) {
                fleet.stop(node);
                fleet.start(node);
                fleet.awaitProxy();
            }
        });
        return List.of(
                new Result("W9 two nodes", "pages/s", two, LIMIT, one, peak),
                new Result("W9 one of two killed", "pages/s", List.of(killed), LIMIT, one, peak),
                new Result("W9 restarted in turn", "pages/s", List.of(rolling), LIMIT, one, peak));
    }
}
