package fr.quittance.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import fr.quittance.establishments.Establishment;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals a finished PDF with the hospital's key: PAdES-BASELINE-B (ETSI EN 319 142-1), and B-T when
/// a time-stamping authority is set. The last thing done to a file: any change after it shows.
@Component
class SealPaper {

    /// Bytes kept for the signature: with its certificates, and with a time-stamp as well.
    private static final int ROOM = 9_472;

    private static final int ROOM_WITH_TIME = 20_480;

    private final SealKeys keys;
    private final PapersSettings settings;

    SealPaper(SealKeys keys, PapersSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /// Seals a file, or says why it must wait; a hospital that seals nothing gets it back as it was.
    Sealing seal(Establishment hospital, byte[] pdf, Instant at) {
        return switch (keys.at(hospital.code(), at)) {
            case SealKeys.Choice.Unsealed unsealed -> new Sealing.Ready(pdf, false);
            case SealKeys.Choice.None(var reason) -> new Sealing.Waits(reason);
            case SealKeys.Choice.Use(var key) -> new Sealing.Ready(sealed(hospital, pdf, at, key), true);
        };
    }

    private byte[] sealed(Establishment hospital, byte[] pdf, Instant at, SealKey key) {
        var tsa = settings.of(hospital.code().value()).seal().tsa();
        var service = new PAdESService(new CommonCertificateVerifier());
        if (tsa != null) {
            service.setTspSource(new AskedTime(tsa));
        }
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(hospital, at, key, tsa);
        try {
            var value = key.sign(service.getDataToSign(document, parameters).getBytes());
            var signature = new SignatureValue(parameters.getSignatureAlgorithm(), value);
            return DSSUtils.toByteArray(service.signDocument(document, parameters, signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the seal refused to sign", e);
        }
    }

    private static PAdESSignatureParameters parameters(
            Establishment hospital, Instant at, SealKey key, @Nullable URI tsa) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(tsa == null ? SignatureLevel.PAdES_BASELINE_B : SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSignerName(hospital.name());
        parameters.setReason("Cachet électronique de l'établissement");
        parameters.setAppName("Quittance");
        parameters.setContentSize(tsa == null ? ROOM : ROOM_WITH_TIME);
        return parameters;
    }
}
