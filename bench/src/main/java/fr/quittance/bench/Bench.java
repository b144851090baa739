package fr.quittance.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// `bin/bench [quick] [--profile] [--write] [W1|…|W11|failover]…`: measures, prints one table, and writes
/// `target/bench.json`.
public final class Bench {

    private static final Duration AT_MOST = Duration.ofHours(6);
    private static final List<Workload> ALL = List.of(
            new IntakeByFolder(),
            new IntakeByHttp(),
            new PatientPages(),
            new Notices(),
            new Confirmations(),
            new SealedPapers(),
            new DeskPages(),
            new SignIns(),
            new Growth(),
            new Nodes(),
            new Failover(),
            new Start(),
            new PageWeight());

    private Bench() {}

    public static void main(String[] words) {
        try {
            System.exit(bench(words));
        } catch (Exception e) {
            System.err.println("The bench could not run: " + e.getMessage());
            System.exit(1);
        }
    }

    /// The exit status: 0 when everything was measured and every answer was right.
    private static int bench(String[] words) throws Exception {
        var asked = new ArrayList<>(List.of(words));
        var plan = asked.remove("quick") ? Plan.QUICK : Plan.FULL;
        var profiled = asked.remove("--profile");
        var written = asked.remove("--write");
        var chosen = ALL.stream()
                .filter(it -> asked.isEmpty() ? it.isUsual() : asked.contains(it.id()))
                .toList();
        if (chosen.isEmpty()) {
            System.err.println("Which workload? bin/bench [quick] [--profile] [--write] [W1|…|W11|failover]");
            return 1;
        }
        giveUpAfter(AT_MOST);
        var broken = new ArrayList<String>();
        for (var result : measure(chosen, plan, profiled, written, broken)) {
            result.wrong().forEach(what -> broken.add(result.name() + ", a run failed: " + what));
        }
        broken.forEach(System.err::println);
        return broken.isEmpty() ? 0 : 1;
    }

    private static List<Result> measure(
            List<Workload> chosen, Plan plan, boolean profiled, boolean written, List<String> broken) throws Exception {
        var startedAt = Instant.now();
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var results = new ArrayList<Result>();
        try (var world = World.start(profiled)) {
            for (var workload : chosen) {
                var began = System.nanoTime();
                try {
                    if (workload.isOfOneNode()) {
                        world.portal(); // Starts it, and so makes the tables, when it is the first.
                    }
                    results.addAll(workload.measure(world, plan));
                } catch (Exception e) {
                    broken.add(workload.getClass().getSimpleName() + ": " + e);
                }
                System.out.printf(
                        "%s %s took %d s%n",
                        workload.id(),
                        workload.getClass().getSimpleName(),
                        (System.nanoTime() - began) / 1_000_000_000);
            }
        }
        System.out.printf(
                "%nLoad of the machine before: %.1f on %d cores%n%n%s",
                load, Runtime.getRuntime().availableProcessors(), Table.of(results));
        Report.write(Path.of("target/bench.json"), startedAt, load, results);
        if (written) {
            Figured.write(Path.of("docs/performance.md"), startedAt, load, results);
        }
        return results;
    }

    /// Exiting runs the shutdown hook, which stops what was started.
    private static void giveUpAfter(Duration time) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(time);
                System.err.println("The bench took more than " + time.toMinutes() + " minutes");
                System.exit(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
