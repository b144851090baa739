package fr.quittance.simulators.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Parameters as Stripe takes them: a form, `line_items[0][quantity]=1`.
///
/// @param fields by name as it came
record StripeForm(Map<String, String> fields) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d*]");

    static StripeForm read(HttpServletRequest request) throws IOException {
        var body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var type = request.getContentType();
        if (!body.isEmpty()
                && (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))) {
            throw StripeRefusal.invalid(
                    "parameter_invalid_empty",
                    "body",
                    "Invalid request (check that your POST content type is application/x-www-form-urlencoded).");
        }
        return parse(body);
    }

    static StripeForm parse(@Nullable String text) {
        var fields = new LinkedHashMap<String, String>();
        if (text != null && !text.isEmpty()) {
            for (var pair : text.split("&")) {
                var parts = pair.split("=", 2);
                fields.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return new StripeForm(fields);
    }

    /// Refuses what Stripe's documentation does not name; `[]` stands for any index, `[*]` for any
    /// key.
    void onlyKnown(String... names) {
        for (var name : fields.keySet()) {
            var shape = INDEX.matcher(name).replaceAll("[]");
            var known = java.util.Arrays.stream(names)
                    .anyMatch(it -> it.equals(shape)
                            || it.endsWith("[*]") && shape.startsWith(it.substring(0, it.length() - 2)));
            if (!known) {
                throw StripeRefusal.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
    }

    String need(String name) {
        var value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw StripeRefusal.missing(name);
        }
        return value;
    }

    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    long integer(String name) {
        try {
            return Long.parseLong(need(name));
        } catch (NumberFormatException _) {
            throw StripeRefusal.invalid("parameter_invalid_integer", name, "Invalid integer: " + get(name));
        }
    }

    /// The keys and values of a map: `metadata[reference]=…`.
    Map<String, String> map(String name) {
        var found = new TreeMap<String, String>();
        fields.forEach((key, value) -> {
            if (key.startsWith(name + "[") && key.endsWith("]")) {
                found.put(key.substring(name.length() + 1, key.length() - 1), value);
            }
        });
        return found;
    }

    boolean expands(String path) {
        return fields.entrySet().stream()
                .anyMatch(
                        it -> it.getKey().startsWith("expand[") && it.getValue().startsWith(path));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
