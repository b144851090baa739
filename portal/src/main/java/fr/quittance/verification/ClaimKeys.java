package fr.quittance.verification;

import fr.quittance.establishments.EstablishmentCode;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/// The keys that sign what QR codes claim: one Ed25519 key per hospital (RFC 8032), derived from the
/// installation's secret (decision 0080).
@Component
public class ClaimKeys {

    /// What precedes the 32 bytes of an Ed25519 public key in X.509 (RFC 8410 §4).
    private static final byte[] X509 = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final SecretKeySpec secret;

    ClaimKeys(VerificationSettings settings) {
        secret = new SecretKeySpec(settings.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /// The signature of a text in UTF-8: 64 bytes as 86 characters of base64url.
    String sign(EstablishmentCode establishment, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var signer = new Ed25519Signer();
        signer.init(true, key(establishment));
        signer.update(bytes, 0, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signer.generateSignature());
    }

    /// The public key of a hospital as PEM (RFC 7468).
    public String publicKey(EstablishmentCode establishment) {
        var raw = key(establishment).generatePublicKey().getEncoded();
        var encoded = new byte[X509.length + raw.length];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PUBLIC KEY-----\n";
    }

    private Ed25519PrivateKeyParameters key(EstablishmentCode establishment) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return new Ed25519PrivateKeyParameters(
                    mac.doFinal(("claims of " + establishment).getBytes(StandardCharsets.UTF_8)), 0);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
