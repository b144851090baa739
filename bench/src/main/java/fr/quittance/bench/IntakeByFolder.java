package fr.quittance.bench;

import java.util.ArrayList;
import java.util.List;

/// W1 by the drop folder. The rate is that of reading rows; what a drop waits before it is read (settings `settle`
/// and `look-every`) is not counted.
final class IntakeByFolder implements Workload {

    @Override
    public String id() {
        return "W1";
    }

    @Override
    public List<Result> measure(World world, Plan plan) throws Exception {
        var intake = new Intake(world);
        var runs = new ArrayList<Run>();
        var limits = new ArrayList<Double>();
        try (var rows = new Rows(world.postgres())) {
            intake.drop("w1fw", Intake.patients("w1fw", plan.warmDrop(), false), 1, rows);
            world.portal().forgetPeak();
            for (int i = 0; i < plan.runs(); i++) {
                runs.add(run(world, intake, rows, "w1f" + i, plan.drop()));
                limits.add(intake.limit(plan.load()));
            }
        }
        var peak = world.portal().peakMegabytes();
        return List.of(new Result("W1 drop folder", "invoices/s", runs, Intake.LIMIT, limits, peak));
    }

    /// So many drops as the plan has runs, without the limit.
    static List<Run> runs(World world, Plan plan, String batch) throws Exception {
        var intake = new Intake(world);
        var runs = new ArrayList<Run>();
        try (var rows = new Rows(world.postgres())) {
            for (int i = 0; i < plan.runs(); i++) {
                runs.add(run(world, intake, rows, batch + i, plan.drop()));
            }
        }
        return runs;
    }

    private static Run run(World world, Intake intake, Rows rows, String batch, int count) throws Exception {
        var cpu = world.portal().cpuSeconds();
        intake.drop(batch, Intake.patients(batch, count, false), 1, rows);
        cpu = world.portal().cpuSeconds() - cpu;
        var moments = rows.storedAt(batch);
        var whole = rows.wholeInvoices(batch);
        return new Run(
                count - 1,
                moments.getLast() - moments.getFirst(),
                cpu,
                Latency.of(Intake.gaps(moments)),
                whole == count ? null : whole + " whole invoices of " + count);
    }
}
