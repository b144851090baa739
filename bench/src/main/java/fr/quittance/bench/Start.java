package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// W10: from `java -jar` to readiness, on a database that is migrated already, beside a bare Boot application; and the
/// same with the JDK's AOT cache, as `deploy/systemd/quittance` makes it, on both sides.
final class Start implements Workload {

    private static final Duration PREPARED_WITHIN = Duration.ofSeconds(300);
    private static final Path PROGRAM = Path.of("deploy/systemd/quittance");

    /// One side of a comparison, run by run.
    private record Side(List<Run> runs, List<Double> limits, List<Double> megabytes) {

        Side() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        Result result(String name, String limit) {
            return new Result(name, "starts/s", runs, limit, limits, Figures.max(megabytes));
        }
    }

    @Override
    public String id() {
        return "W10";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        world.portal(); // Migrates the database.
        var folder = Files.createDirectory(world.folder().resolve("start"));
        var withCache = prepared(folder);
        var bareWithCache = BareBoot.prepared(folder, world.postgres());
        var plain = new Side();
        var cached = new Side();
        for (int i = 0; i < plan.runs(); i++) {
            start(world, folder, Portal.java(new Profile(false, folder)), BareBoot.java(), plain);
            start(world, folder, withCache, bareWithCache, cached);
        }
        return List.of(
                plain.result("W10 start", "bare Boot application"),
                cached.result("W10 start, AOT cache", "the same with its own"));
    }

    /// Has the cache made, once.
    ///
    /// @return what runs the portal with it
    private static List<String> prepared(Path folder) throws IOException, InterruptedException {
        var program = new ArrayList<>(List.of(
                "env",
                "JAVA_HOME=" + System.getProperty("java.home"),
                "QUITTANCE_JAR=" + Portal.JAR.toAbsolutePath(),
                "QUITTANCE_CACHE=" + folder.resolve("cache"),
                PROGRAM.toAbsolutePath().toString()));
        var prepare = new ArrayList<>(program);
        prepare.add("prepare");
        Command.run(PREPARED_WITHIN, folder, prepare);
        program.add("run");
        return program;
    }

    private static void start(World world, Path folder, List<String> program, List<String> bareProgram, Side side)
            throws Exception {
        var began = System.nanoTime();
        var database = world.postgres().url();
        try (var portal = Portal.start(folder, Ports.free(), database, world.outside(), program, List.of())) {
            var took = seconds(Duration.ofNanos(System.nanoTime() - began));
            side.runs().add(new Run(1, took, portal.cpuSeconds(), null, null));
            side.megabytes().add(portal.peakMegabytes());
        }
        try (var bare = BareBoot.start(folder, world.postgres(), bareProgram)) {
            side.limits().add(1 / seconds(bare.startedIn()));
        }
    }

    private static double seconds(Duration it) {
        return it.toNanos() / 1e9;
    }
}
