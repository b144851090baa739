package fr.quittance.bench;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What one workload gave.
///
/// @param name `W1 drop folder`
/// @param unit what is counted: `invoices/s`
/// @param runs ours
/// @param limitName what the limit is
/// @param limits the limit, units per second, one for each run
/// @param peakMegabytes the most memory the portal held
record Result(String name, String unit, List<Run> runs, String limitName, List<Double> limits, double peakMegabytes) {

    Result {
        runs = List.copyOf(runs);
        limits = List.copyOf(limits);
    }

    List<Double> ours() {
        return runs.stream().map(Run::perSecond).toList();
    }

    double limit() {
        return Figures.median(limits);
    }

    /// Ours over the limit: 1 would be nothing of ours in between.
    double ratio() {
        return Figures.median(ours()) / limit();
    }

    double cpuSecondsPerThousand() {
        return Figures.median(runs.stream().map(Run::cpuSecondsPerThousand).toList());
    }

    @Nullable
    Latency latency() {
        var all = runs.stream().map(Run::latency).filter(Objects::nonNull).toList();
        return all.isEmpty() ? null : Latency.median(all);
    }

    /// What went wrong, run by run; empty when the figures may be used.
    List<String> wrong() {
        return runs.stream().map(Run::wrong).filter(Objects::nonNull).toList();
    }
}
