package fr.quittance.establishments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names what is served by what it holds, so that browsers keep it for ever: the beginning of its SHA-256.
final class Fingerprint {

    private Fingerprint() {}

    /// @param bytes how many of the hash, each two hexadecimal digits
    static String of(byte[] content, int bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
