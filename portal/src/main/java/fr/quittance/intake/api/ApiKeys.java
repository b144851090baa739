package fr.quittance.intake.api;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.intake.IntakeSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The keys of the hospitals' software, of which only the SHA-256 is known here. Keys are random,
/// 256 bits: a plain hash is enough, and nobody guesses one.
@Component
class ApiKeys {

    private final Map<String, EstablishmentCode> byHash = new LinkedHashMap<>();

    ApiKeys(IntakeSettings settings, Establishments establishments) {
        settings.apiKeys().forEach((code, hashes) -> {
            var establishment = new EstablishmentCode(code);
            if (establishments.find(establishment).isEmpty()) {
                throw new IllegalStateException(
                        "quittance.intake.api-keys names " + code + ", which is no establishment");
            }
            for (var hash : hashes) {
                if (byHash.putIfAbsent(hash, establishment) != null) {
                    throw new IllegalStateException("quittance.intake.api-keys holds the same key twice");
                }
            }
        });
    }

    /// The hospital of a key. Every hash is compared, in constant time.
    Optional<EstablishmentCode> holder(String key) {
        var hash = Documents.sha256(key.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII);
        var holder = Optional.<EstablishmentCode>empty();
        for (var known : byHash.entrySet()) {
            if (MessageDigest.isEqual(hash, known.getKey().getBytes(StandardCharsets.US_ASCII))) {
                holder = Optional.of(known.getValue());
            }
        }
        return holder;
    }
}
