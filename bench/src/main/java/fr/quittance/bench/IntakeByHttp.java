package fr.quittance.bench;

import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// W1 by `POST /api/v1/invoices`, 16 connections. Besides the rows of the limit, the portal keeps each request under
/// its `Idempotency-Key`.
final class IntakeByHttp implements Workload {

    private static final int CONNECTIONS = 16;

    @Override
    public String id() {
        return "W1";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var intake = new Intake(world);
        var folder = world.folder();
        Resources.copy("count.lua", folder);
        var script = Resources.copy("intake.lua", folder);
        var pdf = Files.write(folder.resolve("facture.pdf"), intake.pdf());
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        try (var rows = new Rows(world.postgres())) {
            wrk(script, pdf, "w1hw").run(folder, world.portal().address("/"), plan.warmLoad());
            world.portal().forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                var batch = "w1h" + i;
                var cpu = world.portal().cpuSeconds();
                var count = wrk(script, pdf, batch).run(folder, world.portal().address("/"), plan.load());
                cpu = world.portal().cpuSeconds() - cpu;
                var wrong = wrong(rows, batch, count);
                runs.add(new Run(count.requests(), count.micros() / 1e6, cpu, count.latency(), wrong));
                limits.add(intake.limit(plan.load()));
            }
        }
        var peak = world.portal().peakMegabytes();
        return List.of(new Result("W1 HTTP", "invoices/s", runs, Intake.LIMIT, limits, peak));
    }

    private static Wrk wrk(java.nio.file.Path script, java.nio.file.Path pdf, String batch) {
        var today = LocalDate.now();
        return new Wrk(
                script,
                CONNECTIONS,
                List.of(
                        pdf.toString(),
                        batch,
                        Portal.API_KEY,
                        today.toString(),
                        today.plusDays(30).toString()));
    }

    /// Each answer must have its rows; those under way when wrk stopped may have theirs too.
    private static @Nullable String wrong(Rows rows, String batch, Wrk.Count count) throws Exception {
        if (count.trouble() != null) {
            return count.trouble();
        }
        Waiting.until(Duration.ofSeconds(2), Duration.ofMillis(200), () -> false);
        var whole = rows.wholeInvoices(batch);
        var all = rows.invoices(batch);
        return whole == all && whole >= count.requests() && whole <= count.requests() + CONNECTIONS
                ? null
                : count.requests() + " answers, " + all + " invoices, " + whole + " whole";
    }
}
