package fr.quittance.bench;

import java.time.Duration;

/// How much is measured.
///
/// @param runs runs of each side, one after the other: ours, the limit, ours, the limit
/// @param load how long a load generator runs
/// @param drop rows of one drop
/// @param messages messages of one channel in one run
record Plan(int runs, Duration load, int drop, int messages) {

    static final Plan FULL = new Plan(5, Duration.ofSeconds(5), 1_000, 2_000);
    static final Plan QUICK = new Plan(3, Duration.ofSeconds(3), 400, 800);
}
