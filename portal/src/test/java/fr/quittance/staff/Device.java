package fr.quittance.staff;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A device that keeps one passkey, with the browser it is in: honest unless told otherwise.
public final class Device {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ObjectConverter CONVERTER = new ObjectConverter();

    private final KeyPair keys = newKeys();
    private final byte[] credential = bytes(UUID.randomUUID().toString());
    private String origin;
    private byte verified = AuthenticatorData.BIT_UV;
    private long count;
    private String holder = "";

    /// @param origin of the page that the browser shows
    public Device(String origin) {
        this.origin = origin;
    }

    /// Shows the pages of another site from now on.
    Device lookingAt(String site) {
        origin = site;
        return this;
    }

    /// Signs without asking for a finger or a PIN from now on.
    Device unlockedByAnybody() {
        verified = 0;
        return this;
    }

    /// Goes on counting from there: what a copy made earlier does.
    Device countingFrom(long number) {
        count = number;
        return this;
    }

    /// Says that it is another person's.
    Device heldBy(UUID account) {
        holder = text(java.nio.ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array());
        return this;
    }

    /// Makes a passkey, as `navigator.credentials.create` does.
    ///
    /// @param options the question, as JSON
    public String make(String options) {
        var question = JSON.readTree(options);
        holder = question.get("user").get("id").asString();
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256(bytes(question.get("rp").get("id").asString())),
                (byte) (AuthenticatorData.BIT_UP | verified | AuthenticatorData.BIT_AT),
                count,
                new AttestedCredentialData(
                        AAGUID.ZERO,
                        credential,
                        EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256)));
        var attestation = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return answer(Map.of(
                "clientDataJSON",
                text(clientData("webauthn.create", question)),
                "attestationObject",
                text(attestation)));
    }

    /// Proves who holds it, as `navigator.credentials.get` does.
    ///
    /// @param options the question, as JSON
    public String prove(String options) {
        var question = JSON.readTree(options);
        count++;
        var data = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(
                        sha256(bytes(question.get("rpId").asString())),
                        (byte) (AuthenticatorData.BIT_UP | verified),
                        count));
        var client = clientData("webauthn.get", question);
        return answer(Map.of(
                "clientDataJSON", text(client),
                "authenticatorData", text(data),
                "signature", text(sign(data, sha256(client))),
                "userHandle", holder));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id", text(credential),
                "rawId", text(credential),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] clientData(String type, JsonNode question) {
        return bytes(JSON.writeValueAsString(Map.of(
                "type",
                type,
                "challenge",
                question.get("challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false)));
    }

    private byte[] sign(byte[]... parts) {
        try {
            var signed = new ByteArrayOutputStream();
            for (var part : parts) {
                signed.writeBytes(part);
            }
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.toByteArray());
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
