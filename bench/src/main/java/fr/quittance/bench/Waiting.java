package fr.quittance.bench;

import java.time.Duration;

/// Waiting for something that must happen, but not for ever.
final class Waiting {

    private Waiting() {}

    interface Condition {
        boolean holds() throws Exception;
    }

    /// Asks again and again.
    ///
    /// @return whether it came to hold in time
    static boolean until(Duration atMost, Duration pause, Condition condition) throws Exception {
        var end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(pause);
        }
        return true;
    }
}
