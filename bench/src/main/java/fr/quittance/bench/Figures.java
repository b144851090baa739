package fr.quittance.bench;

import java.util.Arrays;
import java.util.List;

/// The arithmetic of the table.
final class Figures {

    private Figures() {}

    /// The value in the middle; between the two in the middle when their number is even.
    ///
    /// @throws IllegalArgumentException when there is none
    static double median(List<Double> values) {
        var sorted = sorted(values);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double min(List<Double> values) {
        return sorted(values)[0];
    }

    static double max(List<Double> values) {
        var sorted = sorted(values);
        return sorted[sorted.length - 1];
    }

    /// The smallest value that so many percent of the values do not exceed (nearest rank).
    static double percentile(List<Double> values, int percent) {
        var sorted = sorted(values);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    private static double[] sorted(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        var sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
