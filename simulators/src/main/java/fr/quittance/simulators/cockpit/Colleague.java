package fr.quittance.simulators.cockpit;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Somebody who works at the hospital, with the telephone that their account was enrolled with: the
/// portal's demonstration always gives the same secrets.
///
/// @param name as colleagues call them
/// @param job what they are there to do
/// @param email what they sign in with
/// @param secret what their telephone was told, in base 32
public record Colleague(String name, String job, String email, String secret) {

    /// The one password of the demonstration's staff.
    public static final String PASSWORD = "Valmont-gestion-2026";

    static final List<Colleague> PEOPLE = List.of(
            new Colleague(
                    "M.\u00A0Petit",
                    "agent de facturation",
                    "petit@ch-valmont.example",
                    "TFKKJX65GE3P4WYSFCKHSRA5H4RBLOPH"),
            new Colleague("Mme\u00A0Roy", "régisseuse", "roy@ch-valmont.example", "N7KRYXKNG5N3K7OY2TYERNEV2APNJDSS"),
            new Colleague(
                    "Mme\u00A0Nguyen",
                    "administratrice",
                    "nguyen@ch-valmont.example",
                    "RZA36MWIKL3VG22DHRZDOGNKYQVMQT5S"),
            new Colleague("M.\u00A0Auber", "auditeur", "auber@ch-valmont.example", "CYWMVRYU6RFF3RQH5IN7A4HNXT3ZWD53"));

    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// The six digits that their telephone shows (RFC 6238).
    String code(Instant now) {
        try {
            var step = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 15;
            var number = (hash[offset] & 127) << 24
                    | (hash[offset + 1] & 255) << 16
                    | (hash[offset + 2] & 255) << 8
                    | hash[offset + 3] & 255;
            return "%06d".formatted(number % 1_000_000);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        var bytes = ByteBuffer.allocate(secret.length() * 5 / 8);
        var bits = 0L;
        var held = 0;
        for (var letter : secret.toCharArray()) {
            bits = bits << 5 | BASE32.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.put((byte) (bits >> held));
            }
        }
        return bytes.array();
    }
}
