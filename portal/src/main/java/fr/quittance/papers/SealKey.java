package fr.quittance.papers;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A key that seals, with the certificate that says whose it is.
///
/// @param secret never leaves its file or its module
/// @param chain the certificate first, then those that vouch for it
/// @param provider the module that computes with it; null for a key of a file
record SealKey(
        PrivateKey secret,
        List<X509Certificate> chain,
        @Nullable Provider provider) {

    X509Certificate certificate() {
        return chain.getFirst();
    }

    boolean isValidAt(Instant at) {
        return !at.isBefore(certificate().getNotBefore().toInstant()) && !at.isAfter(expiresAt());
    }

    Instant expiresAt() {
        return certificate().getNotAfter().toInstant();
    }

    /// Signs with SHA-256, RSA (PKCS#1 v1.5) or ECDSA.
    ///
    /// @throws GeneralSecurityException if the key, or its module, refuses
    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        var algorithm = certificate().getPublicKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        var signature =
                provider == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, provider);
        try {
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (ProviderException e) {
            throw new GeneralSecurityException("The module does not sign", e);
        }
    }
}
