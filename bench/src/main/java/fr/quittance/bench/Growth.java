package fr.quittance.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// W8: what intake, a patient's pages and a payment cost while the database grows: W1, W2 and W4 again over ten times,
/// a hundred times… the invoices, each beside itself over the fewest.
final class Growth implements Workload {

    private static final String LIMIT = "itself at %,d";
    private static final int PATIENTS = 16;

    /// One thing that is measured again at each size.
    private interface Measured {
        List<Run> at(World world, Plan plan, String batch) throws Exception;
    }

    private static final Map<String, Measured> MEASURED = measured();

    private static Map<String, Measured> measured() {
        var measured = new LinkedHashMap<String, Measured>();
        measured.put("intake, invoices/s", (world, plan, batch) -> IntakeByFolder.runs(world, plan, batch + "f"));
        measured.put(
                "invoice page, pages/s", (world, plan, batch) -> PatientPages.runs(world, plan, batch + "p", PATIENTS));
        measured.put("payment, payments/s", (world, plan, batch) -> Confirmations.runs(world, plan, batch + "n"));
        return measured;
    }

    @Override
    public String id() {
        return "W8";
    }

    @Override
    public List<Result> measure(World shared, Plan plan) throws Exception {
        var results = new ArrayList<Result>();
        var smallest = plan.sizes().getFirst();
        var first = new LinkedHashMap<String, List<Double>>();
        var each = plan.ofOneSize();
        try (var world = World.start(false)) {
            world.portal(); // Makes the tables.
            warm(world, plan, each);
            for (var size : plan.sizes()) {
                world.grow(size);
                for (var it : MEASURED.entrySet()) {
                    var words = it.getKey().split(", ");
                    world.portal().forgetPeak();
                    var runs = it.getValue().at(world, each, "w8-" + size + "-");
                    var rates = runs.stream().map(Run::perSecond).toList();
                    results.add(new Result(
                            "W8 %s, %,d".formatted(words[0], size),
                            words[1],
                            runs,
                            LIMIT.formatted(smallest),
                            first.computeIfAbsent(it.getKey(), _ -> rates),
                            world.portal().peakMegabytes()));
                }
            }
        }
        return results;
    }

    /// The first size must not pay for the compiler.
    private static void warm(World world, Plan plan, Plan each) throws Exception {
        try (var rows = new Rows(world.postgres())) {
            new Intake(world).drop("w8w", Intake.patients("w8w", plan.warmDrop() / 4, false), 1, rows);
        }
        for (var it : MEASURED.values()) {
            it.at(world, each, "w8w-");
        }
    }
}
