package fr.quittance.simulators;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The real time, moved forward when a test says so.
public final class FakeClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public void forward(Duration duration) {
        ahead = ahead.plus(duration);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }
}
