package fr.quittance.bench;

/// How many messages came, and between which moments.
final class Arrivals {

    private int count;
    private long firstNanos;
    private long lastNanos;

    /// Counts one more.
    ///
    /// @return how many there are with it
    synchronized int count() {
        lastNanos = System.nanoTime();
        if (count == 0) {
            firstNanos = lastNanos;
        }
        return ++count;
    }

    synchronized int total() {
        return count;
    }

    /// From the first to the last.
    synchronized double seconds() {
        return (lastNanos - firstNanos) / 1e9;
    }

    synchronized void forget() {
        count = 0;
    }
}
