package fr.quittance.payments.platform;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Paytweak's callbacks: JSON, form or query, `status` or `Status`, `EMAIL` notices among them.
final class PaytweakNotice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PaytweakNotice() {}

    static Notice read(byte[] raw, String mediaType) {
        var text = new String(raw, StandardCharsets.UTF_8).strip();
        Map<String, String> fields;
        try {
            fields = text.startsWith("{") || mediaType.contains("json") ? json(text) : form(text);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Notice.Unreadable("neither JSON nor a form");
        }
        var kind = fields.getOrDefault("notice", "PAYMENT").strip();
        if (!kind.equalsIgnoreCase("PAYMENT")) {
            return new Notice.Idle(kind);
        }
        var order = fields.getOrDefault("order_id", "").strip();
        var status = fields.getOrDefault("status", "");
        if (order.isEmpty() || status.isEmpty()) {
            return new Notice.Unreadable("no order or no status");
        }
        return about(order, status, fields);
    }

    private static Notice about(String order, String status, Map<String, String> fields) {
        var word = PaytweakStatus.word(
                status,
                fields.getOrDefault("amount", ""),
                fields.getOrDefault("cur", fields.getOrDefault("currency", "")),
                fields.getOrDefault("transaction_id", ""),
                fields.getOrDefault("reason", ""),
                "",
                fields.getOrDefault("link_id", ""));
        return word instanceof Word.Silence
                ? new Notice.Unreadable("status or amount that means nothing to us")
                : new Notice.About(order, fields.getOrDefault("link_id", ""), word);
    }

    /// Names in lower case, so that `Status` is `status`.
    private static Map<String, String> json(String text) {
        var fields = new HashMap<String, String>();
        var body = JSON.readTree(text);
        if (!body.isObject()) {
            throw new IllegalArgumentException();
        }
        body.properties().forEach(it -> put(fields, it.getKey(), it.getValue().asString("")));
        return fields;
    }

    private static Map<String, String> form(String text) {
        var fields = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                put(fields, decode(parts[0]), decode(parts[1]));
            }
        }
        return fields;
    }

    /// A name that comes twice with two values means nothing, nor does a value with control
    /// characters.
    private static void put(Map<String, String> fields, String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl) || value.length() > 500) {
            throw new IllegalArgumentException();
        }
        var before = fields.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
        if (before != null && !before.equals(value)) {
            throw new IllegalArgumentException();
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
