package fr.quittance.documents.store;

import fr.quittance.establishments.EstablishmentCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// How contents are wrapped before they go to a store: `QD1`, the key's name (4 bytes), a nonce (12
/// bytes), and AES-256-GCM bound to the hospital and the SHA-256 (NIST SP 800-38D); or `QPL` and the
/// bytes themselves where the installation has no key.
public final class Envelopes {

    private static final byte[] PLAIN = "QPL".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SEALED = "QD1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_NAME = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final @Nullable Integer current;

    /// @param key the installation's secret; null or empty when it has none
    /// @param oldKeys secrets it had before, still needed to read what they wrapped
    public Envelopes(@Nullable String key, List<String> oldKeys) {
        current = key == null || key.isBlank() ? null : add(key);
        oldKeys.forEach(this::add);
    }

    private int add(String secret) {
        var bytes = digest(("documents " + secret).getBytes(StandardCharsets.UTF_8));
        var name = ByteBuffer.wrap(digest(bytes)).getInt();
        keys.put(name, new SecretKeySpec(bytes, "AES"));
        return name;
    }

    /// Whether what is wrapped from now on is encrypted.
    public boolean encrypt() {
        return current != null;
    }

    public byte[] wrap(EstablishmentCode establishment, String sha256, byte[] bytes) {
        if (current == null) {
            return ByteBuffer.allocate(PLAIN.length + bytes.length)
                    .put(PLAIN)
                    .put(bytes)
                    .array();
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, establishment, sha256);
            return ByteBuffer.allocate(SEALED.length + KEY_NAME + NONCE + cipher.getOutputSize(bytes.length))
                    .put(SEALED)
                    .putInt(current)
                    .put(nonce)
                    .put(cipher.doFinal(bytes))
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What is inside.
    ///
    /// @throws IllegalStateException if it was changed, is another content's, or its key is gone
    public byte[] unwrap(EstablishmentCode establishment, String sha256, byte[] wrapped) {
        if (startsWith(wrapped, PLAIN)) {
            return Arrays.copyOfRange(wrapped, PLAIN.length, wrapped.length);
        }
        var head = SEALED.length + KEY_NAME + NONCE;
        if (!startsWith(wrapped, SEALED) || wrapped.length < head) {
            throw new IllegalStateException("Content " + sha256 + " is not wrapped as ours are");
        }
        var name = ByteBuffer.wrap(wrapped, SEALED.length, KEY_NAME).getInt();
        if (!keys.containsKey(name)) {
            throw new IllegalStateException("Content " + sha256
                    + " was encrypted with a key that is not in quittance.documents.key nor in old-keys");
        }
        var nonce = Arrays.copyOfRange(wrapped, SEALED.length + KEY_NAME, head);
        try {
            return cipher(Cipher.DECRYPT_MODE, name, nonce, establishment, sha256)
                    .doFinal(wrapped, head, wrapped.length - head);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Content " + sha256 + " is not what was stored", e);
        }
    }

    private Cipher cipher(int mode, int key, byte[] nonce, EstablishmentCode establishment, String sha256)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((establishment + "/" + sha256).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
