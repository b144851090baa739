package fr.quittance.simulators.phone;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Long messages in pieces, until the last piece arrives.
final class Puzzle {

    private static final int KEPT = 1_000;

    private final Map<Key, Part[]> waiting = new LinkedHashMap<>();

    private record Key(String from, String to, int reference, int total) {}

    /// All the parts in order once they are all there, nothing before.
    synchronized @Nullable List<Part> add(String from, String to, Part part) {
        if (part.total() == 1) {
            return List.of(part);
        }
        var key = new Key(from, to, part.reference(), part.total());
        var parts = waiting.computeIfAbsent(key, k -> new Part[k.total()]);
        parts[part.number() - 1] = part;
        if (Arrays.stream(parts).allMatch(Objects::nonNull)) {
            waiting.remove(key);
            return List.of(parts);
        }
        if (waiting.size() > KEPT) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return null;
    }

    synchronized void clear() {
        waiting.clear();
    }
}
