package fr.quittance.simulators.till;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Everything the platforms were asked for, in order.
@Component
public class Purchases {

    private static final int KEPT = 20_000;

    private final Map<String, Purchase> byId = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Purchase> eldest) {
            return size() > KEPT;
        }
    });

    public void add(Purchase purchase) {
        byId.put(key(purchase.asked().platform(), purchase.asked().id()), purchase);
    }

    public Optional<Purchase> find(String platform, String id) {
        return Optional.ofNullable(byId.get(key(platform, id)));
    }

    public Optional<Purchase> first(String platform, Predicate<Purchase> condition) {
        return of(platform).stream().filter(condition).findFirst();
    }

    /// Oldest first.
    public List<Purchase> of(String platform) {
        synchronized (byId) {
            return byId.values().stream()
                    .filter(it -> it.asked().platform().equals(platform))
                    .toList();
        }
    }

    public int size() {
        return byId.size();
    }

    public void clear() {
        byId.clear();
    }

    private static String key(String platform, String id) {
        return platform + "/" + id;
    }
}
