package fr.quittance.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// W5: five payments are confirmed each second; from the callback kept to the sealed facture acquittée online and its
/// message taken by the mail server. Then as many papers as the portal can make of a burst of payments, for each second
/// of
/// processor time, beside the bare libraries.
final class SealedPapers implements Workload {

    private static final int EACH_SECOND = 5;
    private static final Duration WITHIN = Duration.ofSeconds(120);

    @Override
    public String id() {
        return "W5";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        try (var rows = new Rows(world.postgres())) {
            run(world, plan, rows, "w5w");
            world.portal().forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                runs.add(run(world, plan, rows, "w5n" + i));
                limits.add((double) EACH_SECOND);
            }
        }
        var peak = world.portal().peakMegabytes();
        return List.of(
                new Result("W5 sealed and told", "payments/s", runs, "5 offered each second", limits, peak),
                perCore(world, plan));
    }

    private static Result perCore(World world, Plan plan) throws Exception {
        var payments = plan.payments() / 4;
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        try (var rows = new Rows(world.postgres())) {
            world.portal().forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                runs.add(burst(world, rows, "w5b" + i, payments));
                limits.add(BareChain.papersPerCpuSecond(world.folder(), 2 * payments));
            }
        }
        var peak = world.portal().peakMegabytes();
        return new Result("W5 papers, one core", "papers/s", runs, "bare libraries", limits, peak);
    }

    /// A receipt and a facture acquittée for each payment; all that the portal does for the payment is counted.
    private static Run burst(World world, Rows rows, String batch, int payments) throws Exception {
        var orders = OpenPayments.of(world, batch, payments, rows);
        var cpu = world.portal().cpuSeconds();
        offer(world.portal(), orders, Duration.ZERO);
        Waiting.until(WITHIN, Duration.ofMillis(100), () -> rows.sealed(batch) >= 2 * payments);
        cpu = world.portal().cpuSeconds() - cpu;
        var sealed = rows.sealed(batch);
        return new Run(
                sealed,
                cpu,
                cpu,
                null,
                sealed == 2 * payments ? null : sealed + " papers of " + payments + " payments");
    }

    private static Run run(World world, Plan plan, Rows rows, String batch) throws Exception {
        var count = (int) plan.load().toSeconds() * EACH_SECOND * 2;
        var orders = OpenPayments.of(world, batch, count, rows);
        var cpu = world.portal().cpuSeconds();
        var start = System.nanoTime();
        offer(world.portal(), orders, Duration.ofSeconds(1).dividedBy(EACH_SECOND));
        Waiting.until(WITHIN, Duration.ofMillis(250), () -> rows.told(batch).size() >= count);
        var seconds = (System.nanoTime() - start) / 1e9;
        var times = rows.told(batch);
        cpu = world.portal().cpuSeconds() - cpu;
        return new Run(count, seconds, cpu, Latency.of(times), wrong(rows, batch, times.size(), count));
    }

    private static void offer(Portal portal, List<String> orders, Duration apart)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var next = System.nanoTime();
            for (var order : orders) {
                var callback = HttpRequest.newBuilder(portal.address(Portal.CALLBACKS))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(PlatformSink.callback(order, OpenPayments.AMOUNT)))
                        .build();
                var status = client.send(callback, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException("A callback was answered with " + status);
                }
                next += apart.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        }
    }

    private static @Nullable String wrong(Rows rows, String batch, int told, int count) throws Exception {
        var sealed = rows.acquitted(batch);
        return told == count && sealed == count ? null : told + " told and " + sealed + " sealed, of " + count;
    }
}
