package fr.quittance.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// How long one unit took, in milliseconds.
record Latency(double p50, double p95, double p99) {

    static Latency of(List<Double> millis) {
        return new Latency(
                Figures.percentile(millis, 50), Figures.percentile(millis, 95), Figures.percentile(millis, 99));
    }

    /// The median run of each percentile.
    static Latency median(List<Latency> runs) {
        return new Latency(median(runs, Latency::p50), median(runs, Latency::p95), median(runs, Latency::p99));
    }

    private static double median(List<Latency> runs, ToDoubleFunction<Latency> percentile) {
        return Figures.median(runs.stream().mapToDouble(percentile).boxed().toList());
    }
}
