package fr.quittance.backoffice;

import fr.quittance.establishments.EstablishmentCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// How much waits in each queue, kept for a few seconds by each node: a hospital's queues are
/// counted once in that time, however many people work on them (decision 0118).
@Component
public class QueueCounts {

    private final Queues queues;
    private final WorklistSettings settings;
    private final InstantSource clock;
    private final Map<EstablishmentCode, Kept> kept = new ConcurrentHashMap<>();

    QueueCounts(Queues queues, WorklistSettings settings, InstantSource clock) {
        this.queues = queues;
        this.settings = settings;
        this.clock = clock;
    }

    private record Kept(Map<Queue, Long> counts, Instant at) {}

    /// The figures of a hospital, a few seconds old at most, or a little more while they are counted anew.
    public Map<Queue, Long> of(EstablishmentCode establishment) {
        var now = clock.instant();
        var known = kept.get(establishment);
        if (known != null && now.isBefore(known.at().plus(settings.countsKept()))) {
            return known.counts();
        }
        if (known != null) {
            kept.put(establishment, new Kept(known.counts(), now)); // One counts, the others go on with what was known.
        }
        var counts = queues.counts(establishment);
        kept.put(establishment, new Kept(counts, now));
        return counts;
    }

    /// The same, where one queue was counted just now.
    public Map<Queue, Long> of(EstablishmentCode establishment, Queue queue, long counted) {
        var counts = new EnumMap<>(of(establishment));
        counts.put(queue, counted);
        return counts;
    }
}
