package fr.quittance.simulators.lyra;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Lyra's signature: the values of all `vads_` fields in the order of their names, joined by `+`,
/// then `+` and the key.
final class LyraSeal {

    private LyraSeal() {}

    static String of(Map<String, String> fields, String key) {
        var text = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(it -> it.getKey().startsWith("vads_"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("+", "", "+" + key));
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
