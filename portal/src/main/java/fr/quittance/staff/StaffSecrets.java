package fr.quittance.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// What is secret about an account, derived from the installation's key and never stored
/// (`docs/decisions/0020`).
@Component
public class StaffSecrets {

    static final int RECOVERY_CODES = 10;
    private static final int TOKEN_BYTES = 24;
    private static final int SECRET_BYTES = 20;
    private static final int CODE_LENGTH = 10;
    /// No 0 O 1 I L U: what is left cannot be misread.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretKeySpec key;

    StaffSecrets(StaffSettings settings) {
        key = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// The token of an invitation, for the address in its message: `/gestion/invitation/{token}`.
    public String invitationToken(UUID invitation) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(derive("staff-invitation", invitation, 0), TOKEN_BYTES));
    }

    /// The secret that a telephone shares with the portal: 160 bits (RFC 4226).
    byte[] oneTimeSecret(UUID account, int secret) {
        return Arrays.copyOf(derive("staff-totp", account, secret), SECRET_BYTES);
    }

    /// The ten codes for the day the telephone is lost, each good once; 49 bits each.
    List<String> recoveryCodes(UUID account, int secret) {
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(number -> recoveryCode(account, secret * RECOVERY_CODES + number))
                .toList();
    }

    private String recoveryCode(UUID account, int number) {
        var bytes = ByteBuffer.wrap(derive("staff-recovery", account, number));
        var code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(Short.toUnsignedInt(bytes.getShort()) % ALPHABET.length()));
        }
        return code.toString();
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
