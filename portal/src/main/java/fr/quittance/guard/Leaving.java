package fr.quittance.guard;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Serves on for a few seconds after this node was told to stop, so that the proxy can see that it leaves.
///
/// Spring Boot says « not ready » first, then asks every part to stop, the highest phase first:
/// this one, before the web server, which would answer 503 to whatever the proxy still sends
/// (decision 0123).
@Component
class Leaving implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private final Duration serveOn;
    private volatile boolean running;

    Leaving(GuardSettings settings) {
        serveOn = settings.serveOn();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (serveOn.isZero()) {
            return;
        }
        log.info("Told to stop: no longer ready, serving on for {} s", serveOn.toSeconds());
        try {
            Thread.sleep(serveOn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
