package fr.quittance.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// W10: from `java -jar` to readiness, on a database that is migrated already, beside a bare Boot application.
final class Start implements Workload {

    @Override
    public String id() {
        return "W10";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        for (int i = 0; i < plan.runs(); i++) {
            var folder = Files.createDirectory(world.folder().resolve("start-" + i));
            runs.add(portal(world, folder));
            try (var bare = BareBoot.start(folder, world.postgres())) {
                limits.add(1 / seconds(bare.startedIn()));
            }
        }
        return List.of(new Result(
                "W10 start",
                "starts/s",
                runs,
                "bare Boot application",
                limits,
                world.portal().peakMegabytes()));
    }

    private static Run portal(World world, java.nio.file.Path folder) throws Exception {
        var began = System.nanoTime();
        try (var portal = Portal.start(folder, world.postgres(), world.outside(), new Profile(false, folder))) {
            return new Run(1, seconds(Duration.ofNanos(System.nanoTime() - began)), portal.cpuSeconds(), null, null);
        }
    }

    private static double seconds(Duration it) {
        return it.toNanos() / 1e9;
    }
}
