package fr.quittance.establishments;

import fr.quittance.database.Reach;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// What each hospital has decided itself, as this node knows it: read from memory, looked for anew every
/// second (decision 0100). While the database is away the last that was known stays.
@Component
public class CurrentChoices implements InitializingBean, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CurrentChoices.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final Choices choices;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("current-choices").factory());
    private boolean readable = true;
    private volatile Known known = new Known(0, Map.of());

    CurrentChoices(Choices choices) {
        this.choices = choices;
    }

    private record About(EstablishmentCode establishment, String topic) {}

    private record Known(long count, Map<About, Map<String, String>> values) {}

    @Override
    public void afterPropertiesSet() {
        refresh();
        looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// What a hospital decided about a topic, by name; what it left to the settings file is not there.
    public Map<String, String> of(EstablishmentCode establishment, String topic) {
        return known.values().getOrDefault(new About(establishment, topic), Map.of());
    }

    /// Another number means that something was decided since.
    long revision() {
        return known.count();
    }

    /// Looks whether something new was decided, here or on another node. The count is read first: a version
    /// added between the two reads is found again the next time.
    public synchronized void refresh() {
        Reach.everywhere(this::readAnew);
    }

    private long readAnew() {
        var count = choices.count();
        if (count != known.count()) {
            var values = new HashMap<About, Map<String, String>>();
            choices.current().forEach(it -> values.put(new About(it.establishment(), it.topic()), it.values()));
            known = new Known(count, Map.copyOf(values));
        }
        return count;
    }

    private void look() {
        try {
            refresh();
            readable = true;
        } catch (RuntimeException e) {
            if (readable) {
                log.warn("What hospitals decided cannot be read now: the last that was known stays", e);
            }
            readable = false;
        }
    }

    @Override
    public void destroy() {
        looking.shutdownNow();
    }
}
