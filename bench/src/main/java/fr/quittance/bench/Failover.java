package fr.quittance.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/// Pages and confirmed payments on two nodes and two PostgreSQL, while the primary and its Patroni
/// are killed, and while the primary is changed on purpose. Only when asked for: `bin/bench
/// failover`.
final class Failover implements Workload {

    private static final String LIMIT = "nothing happening";

    @Override
    public String id() {
        return "failover";
    }

    @Override
    public boolean isUsual() {
        return false;
    }

    @Override
    public boolean isOfOneNode() {
        return false;
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var folder = Files.createDirectory(world.folder().resolve("failover"));
        try (var servers = Patroni.start(folder.resolve("servers"));
                var fleet = Fleet.start(
                        folder.resolve("fleet"),
                        servers.url(),
                        world.outside(),
                        List.of("--quittance.database.password=" + Patroni.PASSWORD))) {
            var crowd = new Crowd(fleet, world.mails(), Portal.drops(fleet.folder()));
            var trial = new Trial(fleet, crowd, () -> new Rows(servers.connect()));
            return measure(servers, fleet, trial, plan);
        }
    }

    private static List<Result> measure(Patroni servers, Fleet fleet, Trial trial, Plan plan) throws Exception {
        var payments = plan.payments() / 10;
        trial.run("Failover, warming up", payments, plan.warmLoad(), true, () -> {});
        var calm = trial.run("Failover, nothing happening", payments, plan.load(), true, () -> {});
        var killed = trial.run("Failover, primary killed", payments, Duration.ofSeconds(20), false, () -> {
            Thread.sleep(3_000);
            var gone = servers.killPrimary();
            servers.awaitPrimaryOtherThan(gone);
            Thread.sleep(5_000);
            servers.bringBack(gone);
            Thread.sleep(3_000);
        });
        var switched = trial.run("Failover, switchover", payments, Duration.ofSeconds(20), false, () -> {
            Thread.sleep(3_000);
            servers.switchOver();
            Thread.sleep(3_000);
        });
        var limit = List.of(calm.perSecond());
        var peak = fleet.peakMegabytes();
        return List.of(
                new Result("W9 primary killed", "pages/s", List.of(killed), LIMIT, limit, peak),
                new Result("W9 switchover", "pages/s", List.of(switched), LIMIT, limit, peak));
    }
}
