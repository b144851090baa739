package fr.quittance.staff;

import static java.util.Objects.requireNonNull;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import fr.quittance.establishments.Establishment;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// What WebAuthn says between a device and us, checked by webauthn4j (`docs/decisions/0104`). The
/// origin and the relying party are those of the hospital's settings, whatever the request says.
@Component
class PasskeyCeremony {

    private static final int LONGEST = 16_000;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    /// Why an answer is refused.
    enum Refusal {
        /// Not the answer to this question, or not by this key.
        WRONG,
        /// The device did not make sure of its owner: it would be one proof instead of two.
        NOT_VERIFIED,
        /// The device counts backwards: the key may have been copied.
        COUNTS_BACKWARDS
    }

    /// An answer read, and not yet believed.
    ///
    /// @param data all of it
    /// @param credential what the device calls its key
    /// @param count the number it shows; 0 from those that do not count
    record Proof(AuthenticationData data, byte[] credential, long count) {}

    /// What the browser must ask a device to make a passkey, as JSON.
    ///
    /// @param known what the devices call those the account holds: none is made twice on one device
    String toMake(Establishment establishment, StaffAccount account, byte[] challenge, List<byte[]> known) {
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(relyingParty(establishment), establishment.shortName()),
                new PublicKeyCredentialUserEntity(
                        handle(account.id()), account.email().value(), account.name()),
                new DefaultChallenge(challenge),
                ALGORITHMS,
                PasskeyQuestions.LIFE.toMillis(),
                descriptors(known),
                new AuthenticatorSelectionCriteria(
                        null, true, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /// What the browser must ask a device to prove who its owner is, as JSON.
    ///
    /// @param among which passkeys may answer; any, when nobody is signed in
    String toProve(Establishment establishment, byte[] challenge, List<byte[]> among) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge),
                PasskeyQuestions.LIFE.toMillis(),
                relyingParty(establishment),
                descriptors(among),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    /// The passkey that a device made, if its answer is right.
    Optional<CredentialRecord> made(Establishment establishment, byte[] challenge, String answer) {
        return read(answer, () -> {
            var made = library.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(establishment, challenge), ALGORITHMS, true, true));
            return new CredentialRecordImpl(
                    requireNonNull(made.getAttestationObject()),
                    made.getCollectedClientData(),
                    made.getClientExtensions(),
                    made.getTransports());
        });
    }

    /// An answer that may prove something, once [#refusal] looked at it.
    Optional<Proof> proof(String answer) {
        return read(answer, () -> {
            var data = library.parseAuthenticationResponseJSON(answer);
            var credential = data.getCredentialId();
            if (credential == null) {
                throw new IllegalArgumentException("An answer without the name of its key");
            }
            var device = requireNonNull(data.getAuthenticatorData());
            return new Proof(data, Arrays.copyOf(credential, credential.length), device.getSignCount());
        });
    }

    /// Why a proof is refused, if it is.
    ///
    /// @param owner whom the passkey belongs to: the device must name the same
    Optional<Refusal> refusal(
            Establishment establishment, byte[] challenge, Proof proof, CredentialRecord key, UUID owner) {
        var holder = proof.data().getUserHandle();
        if (holder == null || !ByteBuffer.wrap(handle(owner)).equals(ByteBuffer.wrap(holder))) {
            return Optional.of(Refusal.WRONG);
        }
        try {
            library.verify(
                    proof.data(),
                    new AuthenticationParameters(server(establishment, challenge), key, null, true, true));
            return Optional.empty();
        } catch (UserNotVerifiedException e) {
            return Optional.of(Refusal.NOT_VERIFIED);
        } catch (MaliciousCounterValueException e) {
            return Optional.of(Refusal.COUNTS_BACKWARDS);
        } catch (RuntimeException e) {
            return Optional.of(Refusal.WRONG);
        }
    }

    /// Whatever a stranger sends, of whatever shape, is no more than a wrong answer.
    private static <T> Optional<T> read(String answer, Supplier<T> reading) {
        try {
            return answer.length() > LONGEST ? Optional.empty() : Optional.of(reading.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ServerProperty server(Establishment establishment, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(establishment.baseUrl().getScheme() + "://" + establishment.host()))
                .rpId(relyingParty(establishment))
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static String relyingParty(Establishment establishment) {
        return establishment.baseUrl().getHost();
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<byte[]> credentials) {
        return credentials.stream()
                .map(it -> new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, it, null))
                .toList();
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier name) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, name);
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    private String json(Object options) {
        return converter.getJsonMapper().writeValueAsString(options);
    }
}
