package fr.quittance.links;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Derives tokens and codes from the installation's secret key and the id of the thing they open.
///
/// A token is never stored: the same id gives the same token again, so a message sent by a retry carries the same link,
/// and a copy of the database opens nothing. The database keeps its SHA-256 only.
@Component
public class Tokens {

    /// No 0 O 1 I L U: what is left cannot be misread.
    public static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int TOKEN_BYTES = 24;

    private final SecretKeySpec key;

    Tokens(LinkSettings settings) {
        key = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// A token of 192 bits for an address, 32 characters of base64url.
    ///
    /// @param purpose what it opens, so that a token of one kind is never one of another
    public String token(String purpose, UUID id, int salt) {
        var bytes = Arrays.copyOf(derive(purpose, id, salt), TOKEN_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A code people can type: `length` characters of [#ALPHABET], 4.9 bits each.
    public String typedCode(String purpose, UUID id, int salt, int length) {
        var bytes = ByteBuffer.wrap(derive(purpose, id, salt));
        var code = new StringBuilder();
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(Short.toUnsignedInt(bytes.getShort()) % ALPHABET.length()));
        }
        return code.toString();
    }

    /// A code of six digits.
    public String digits(String purpose, UUID id) {
        var number = ByteBuffer.wrap(derive(purpose, id, 0)).getLong();
        return String.format("%06d", Long.remainderUnsigned(number, 1_000_000));
    }

    private byte[] derive(String purpose, UUID id, int salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update(ByteBuffer.allocate(21)
                    .put((byte) 0)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putInt(salt)
                    .flip());
            return mac.doFinal();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
