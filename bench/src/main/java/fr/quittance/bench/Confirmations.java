package fr.quittance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// W4: payments confirmed, from the first callback kept to the last payment settled; callbacks come all at once over 16
/// connections, the platform answers at once, and papers are drawn meanwhile, as in production.
final class Confirmations implements Workload {

    private static final int CONNECTIONS = 16;
    private static final Duration WITHIN = Duration.ofSeconds(180);

    @Override
    public String id() {
        return "W4";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var answered = new ArrayList<Run>();
        var settled = new ArrayList<Run>();
        var kept = new ArrayList<Double>();
        var confirmed = new ArrayList<Double>();
        Resources.copy("count.lua", world.folder());
        var letter = Resources.copy("letter.sql", world.folder());
        var confirm = Resources.copy("confirm.sql", world.folder());
        try (var rows = new Rows(world.postgres())) {
            burst(world, plan, rows, "w4w", new ArrayList<>(), new ArrayList<>());
            world.portal().forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                burst(world, plan, rows, "w4n" + i, answered, settled);
                kept.add(Pgbench.run(
                        world.folder(), world.postgres(), letter, CONNECTIONS, plan.payments() / CONNECTIONS));
                rows.openPayments(i * plan.payments() + 1, (i + 1) * plan.payments());
                confirmed.add(Pgbench.run(
                        world.folder(), world.postgres(), confirm, CONNECTIONS, plan.payments() / CONNECTIONS));
            }
        }
        var peak = world.portal().peakMegabytes();
        return List.of(
                new Result("W4 callback kept", "callbacks/s", answered, "pgbench, same rows", kept, peak),
                new Result("W4 payment confirmed", "payments/s", settled, "pgbench, same rows", confirmed, peak));
    }

    /// So many bursts as the plan has runs, without the limit: payments confirmed.
    static List<Run> runs(World world, Plan plan, String batch) throws Exception {
        var settled = new ArrayList<Run>();
        Resources.copy("count.lua", world.folder());
        try (var rows = new Rows(world.postgres())) {
            for (int i = 0; i < plan.runs(); i++) {
                burst(world, plan, rows, batch + i, new ArrayList<>(), settled);
            }
        }
        return settled;
    }

    private static void burst(World world, Plan plan, Rows rows, String batch, List<Run> answered, List<Run> settled)
            throws Exception {
        var orders = OpenPayments.of(world, batch, plan.payments(), rows);
        var letters = Files.writeString(
                world.folder().resolve("callbacks.txt"),
                orders.stream()
                        .map(it -> PlatformSink.callback(it, OpenPayments.AMOUNT) + "\n")
                        .collect(Collectors.joining()));
        var cpu = world.portal().cpuSeconds();
        var count = wrk(world, letters).run(world.folder(), world.portal().address("/"), plan.warmLoad());
        Waiting.until(WITHIN, Duration.ofMillis(20), () -> rows.paid(batch) >= orders.size());
        cpu = world.portal().cpuSeconds() - cpu;
        var times = rows.settlements(batch);
        // wrk goes on for its whole time; each callback was kept at its first call.
        answered.add(new Run(orders.size(), rows.keptWithin(batch), cpu, count.latency(), count.trouble()));
        settled.add(new Run(
                times.size(), rows.settledWithin(batch), cpu, Latency.of(times), wrong(rows, batch, orders.size())));
        quiet(rows, batch, orders.size());
    }

    private static Wrk wrk(World world, Path letters) throws IOException {
        var script = Resources.copy("callbacks.lua", world.folder());
        return new Wrk(script, CONNECTIONS, List.of(letters.toString(), Portal.CALLBACKS));
    }

    /// Each payment took its money once, and nothing waits for a person.
    private static @Nullable String wrong(Rows rows, String batch, int count) throws Exception {
        var whole = rows.paidOnce(batch);
        return whole == count ? null : whole + " of " + count + " payments took their money once";
    }

    /// Waits for the papers, so that the limit does not pay for them.
    private static void quiet(Rows rows, String batch, int count) throws Exception {
        if (!Waiting.until(WITHIN, Duration.ofMillis(200), () -> rows.acquitted(batch) >= count)) {
            throw new IOException("Papers are missing after " + WITHIN.toSeconds() + " s: " + rows.acquitted(batch));
        }
    }
}
