package fr.quittance.bench;

import org.jspecify.annotations.Nullable;

/// One run of ours.
///
/// @param units how many were done
/// @param seconds how long it took
/// @param cpuSeconds what the portal's process spent
/// @param wrong what was not right; null when every answer was
record Run(
        double units,
        double seconds,
        double cpuSeconds,
        @Nullable Latency latency,
        @Nullable String wrong) {

    double perSecond() {
        return units / seconds;
    }

    double cpuSecondsPerThousand() {
        return cpuSeconds / units * 1000;
    }
}
