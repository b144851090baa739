package fr.quittance.bench;

import java.time.Duration;
import java.util.List;

/// How much is measured.
///
/// @param runs runs of each side, one after the other: ours, the limit, ours, the limit
/// @param load how long a load generator runs
/// @param drop rows of one drop
/// @param messages messages of one channel in one run
/// @param payments payments confirmed in one run
/// @param warmLoad how long a load generator runs first, so that the JVM has compiled what it needs
/// @param warmDrop rows of a first drop, for the same reason
/// @param pages how often a clerk opens each page in one run
/// @param desks invoices in the database when a clerk works on it, one size after the other
/// @param sizes invoices in the database when its growth is looked at, the first of them being the limit
record Plan(
        int runs,
        Duration load,
        int drop,
        int messages,
        int payments,
        Duration warmLoad,
        int warmDrop,
        int pages,
        List<Integer> desks,
        List<Integer> sizes) {

    static final Plan FULL = new Plan(
            5,
            Duration.ofSeconds(5),
            2_000,
            2_000,
            1_000,
            Duration.ofSeconds(20),
            6_000,
            60,
            List.of(200_000, 2_000_000),
            List.of(10_000, 100_000, 1_000_000, 10_000_000));
    static final Plan QUICK = new Plan(
            3,
            Duration.ofSeconds(3),
            800,
            800,
            400,
            Duration.ofSeconds(8),
            10_000,
            20,
            List.of(200_000),
            List.of(10_000, 100_000));

    /// What is enough to look at one size of the database, on a portal that is warm.
    Plan ofOneSize() {
        return new Plan(
                Math.min(runs, 3),
                Duration.ofSeconds(2),
                300,
                0,
                64,
                Duration.ofSeconds(3),
                300,
                pages,
                List.of(),
                List.of());
    }
}
