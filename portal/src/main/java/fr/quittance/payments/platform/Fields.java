package fr.quittance.payments.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The fields of a form as a callback carries them.
final class Fields {

    private Fields() {}

    /// @throws IllegalArgumentException when it is no form, or a name comes twice: which one was
    ///     meant?
    static Map<String, String> read(byte[] raw) {
        var fields = new HashMap<String, String>();
        for (var pair : new String(raw, StandardCharsets.UTF_8).strip().split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2 && fields.putIfAbsent(decode(parts[0]), decode(parts[1])) != null) {
                throw new IllegalArgumentException("a name comes twice");
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
