package fr.quittance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// W6: what a clerk signed in waits for: each queue, the search box, and 1,000 patients told at once; at the sizes of
/// the plan, over 20 hospitals, beside the same statements by pgbench.
final class DeskPages implements Workload {

    private static final String LIMIT = "pgbench, same reads";

    @Override
    public String id() {
        return "W6";
    }

    @Override
    public List<Result> measure(World shared, Plan plan) throws Exception {
        var results = new ArrayList<Result>();
        try (var world = World.start(false)) {
            for (var size : plan.desks()) {
                world.grow(size);
                results.addAll(measure(world, plan, size));
            }
        }
        return results;
    }

    private static List<Result> measure(World world, Plan plan, int size) throws Exception {
        var results = new ArrayList<Result>();
        var clerk = Clerk.signedIn(world);
        var pages = Stream.concat(DeskPage.QUEUES.stream(), DeskPage.SEARCHES.stream())
                .toList();
        for (var page : pages) {
            open(clerk, page, 5);
        }
        for (var page : pages) {
            results.add(measure(world, plan, size, clerk, page));
        }
        results.add(BulkSend.measure(world, plan, size, clerk));
        return results;
    }

    private static Result measure(World world, Plan plan, int size, Browser clerk, DeskPage page) throws Exception {
        var portal = world.portal();
        var statements = Statements.of(world.postgres(), () -> clerk.get(page.path()));
        System.out.printf("W6 %s, %,d: %d statements%n", page.name(), size, statements.count());
        var expected = page.expected(world.postgres());
        open(clerk, page, plan.pages() / 2);
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        portal.forgetPeak();
        for (int i = 0; i < plan.runs(); i++) {
            var cpu = portal.cpuSeconds();
            var millis = open(clerk, page, plan.pages());
            cpu = portal.cpuSeconds() - cpu;
            var seconds = millis.stream().mapToDouble(it -> it).sum() / 1000;
            var wrong = page.wrong(clerk.get(page.path()), expected);
            runs.add(new Run(millis.size(), seconds, cpu, Latency.of(millis), wrong));
            limits.add(statements.perSecond(world.folder(), world.postgres(), java.time.Duration.ofSeconds(1)));
        }
        var name = "W6 %s, %,d".formatted(page.name(), size);
        return new Result(name, "pages/s", runs, LIMIT, limits, portal.peakMegabytes());
    }

    /// Opens a page again and again, one after the other.
    ///
    /// @return how long each took, in milliseconds
    private static List<Double> open(Browser clerk, DeskPage page, int times) throws Exception {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            var began = System.nanoTime();
            clerk.getCompressed(page.path());
            millis.add((System.nanoTime() - began) / 1e6);
        }
        return millis;
    }
}
