package fr.quittance.bench;

import java.time.Duration;

/// How much is measured.
///
/// @param runs runs of each side, one after the other: ours, the limit, ours, the limit
/// @param load how long a load generator runs
/// @param drop rows of one drop
/// @param messages messages of one channel in one run
/// @param payments payments confirmed in one run
/// @param warmLoad how long a load generator runs first, so that the JVM has compiled what it needs
/// @param warmDrop rows of a first drop, for the same reason
record Plan(int runs, Duration load, int drop, int messages, int payments, Duration warmLoad, int warmDrop) {

    static final Plan FULL = new Plan(5, Duration.ofSeconds(5), 2_000, 2_000, 1_000, Duration.ofSeconds(20), 6_000);
    static final Plan QUICK = new Plan(3, Duration.ofSeconds(3), 800, 800, 400, Duration.ofSeconds(8), 10_000);
}
