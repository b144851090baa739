package fr.quittance.payments.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Lyra's two signatures: of forms and their notifications, and of the REST API's notifications.
final class LyraSeal {

    private static final String HMAC = "HmacSHA256";

    private LyraSeal() {}

    /// Of the `vads_` fields: their values in the order of their names, joined by `+`, then `+` and
    /// the key; base64.
    static String of(Map<String, String> fields, String key) {
        var text = new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(it -> it.getKey().startsWith("vads_"))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining("+", "", "+" + key));
        return Base64.getEncoder().encodeToString(hmac(text, key));
    }

    /// Whether a notification was signed with one of the live keys.
    static boolean isSigned(Map<String, String> fields, LyraContract contract) {
        var answer = fields.get("kr-answer");
        return answer == null
                ? matches(contract.keys(), fields.getOrDefault("signature", ""), key -> of(fields, key))
                : matches(contract.passwords(), fields.getOrDefault("kr-hash", ""), key -> hex(answer, key));
    }

    /// `kr-hash`: of the answer as it came, its slashes freed, in hexadecimal.
    private static String hex(String answer, String key) {
        return HexFormat.of().formatHex(hmac(answer.replace("\\/", "/"), key));
    }

    private static boolean matches(List<String> keys, String given, java.util.function.UnaryOperator<String> expected) {
        var found = false;
        for (var key : keys) {
            found |= MessageDigest.isEqual(
                    expected.apply(key).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }

    private static byte[] hmac(String text, String key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
