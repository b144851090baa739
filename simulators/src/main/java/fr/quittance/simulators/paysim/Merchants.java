package fr.quittance.simulators.paysim;

import java.net.URI;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The establishments that have a contract; their addresses may change while PaySim runs.
@Component
public class Merchants {

    private final Map<String, Merchant> byCode = Collections.synchronizedMap(new LinkedHashMap<>());

    Merchants(PaySimSettings settings) {
        settings.merchants().forEach(merchant -> byCode.put(merchant.code(), merchant));
    }

    Optional<Merchant> withPublicKey(String key) {
        return all().stream().filter(m -> m.publicKey().equals(key)).findFirst();
    }

    Optional<Merchant> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Merchant get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Pas de commerçant " + code));
    }

    Merchant change(String code, Merchant.Change change) {
        var changed = get(code).with(change);
        byCode.put(code, changed);
        return changed;
    }

    public Collection<Merchant> all() {
        synchronized (byCode) {
            return java.util.List.copyOf(byCode.values());
        }
    }

    /// The sites to which payers go back, for the page's `form-action`.
    public String returnOrigins() {
        return all().stream()
                .map(m -> m.returnTo("x"))
                .filter(java.util.Objects::nonNull)
                .map(Merchants::origin)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
