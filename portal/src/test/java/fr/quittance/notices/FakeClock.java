package fr.quittance.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until it is told to move.
final class FakeClock implements InstantSource {

    /// Far ahead of the true time, so that durable tasks never run by themselves: the story runs them.
    static final Instant START = Instant.parse("2030-01-15T10:00:00Z");

    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration time) {
        now = now.plus(time);
    }

    void set(Instant time) {
        now = time;
    }
}
