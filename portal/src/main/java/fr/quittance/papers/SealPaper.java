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
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Trial;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Texts;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Seals a finished PDF with the hospital's key: PAdES-BASELINE-B (ETSI EN 319 142-1), and B-T when
/// a time-stamping authority is set. The last thing done to a file: any change after it shows.
///
/// A hospital that wants its time from an authority gets no paper without it (decision 0070).
@Component
class SealPaper {

    private static final Logger log = LoggerFactory.getLogger(SealPaper.class);

    /// Bytes kept for the signature: with its certificates, and with a time-stamp as well.
    private static final int ROOM = 9_472;

    private static final int ROOM_WITH_TIME = 20_480;

    private static final byte[] TRIED = {'q'};

    private final SealKeys keys;
    private final PapersSettings settings;
    private final Map<PapersSettings.Tsa, TimeAuthority> authorities = new ConcurrentHashMap<>();

    SealPaper(SealKeys keys, PapersSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /// Why no paper of a hospital can be sealed now, asked before one is drawn in vain.
    ///
    /// @return one French sentence for staff; nothing when one may be tried
    Optional<String> obstacle(EstablishmentCode establishment, Instant at) {
        if (keys.at(establishment, at) instanceof SealKeys.Choice.None(var reason)) {
            return Optional.of(reason);
        }
        var authority = authority(establishment);
        return authority == null || authority.mayBeAsked(at) ? Optional.empty() : Optional.of(noTime(authority));
    }

    /// Whether the hospital's key signs and its time-stamping authority answers, now, whatever the papers before met.
    Trial tryOut(EstablishmentCode establishment, Instant at) {
        return switch (keys.at(establishment, at)) {
            case SealKeys.Choice.Unsealed unsealed -> Trial.answers();
            case SealKeys.Choice.None(var reason) -> new Trial(Trial.Outcome.NO_KEY, reason);
            case SealKeys.Choice.Use(var key) ->
                tried(key, settings.of(establishment.value()).seal().tsa());
        };
    }

    private static Trial tried(SealKey key, PapersSettings.@Nullable Tsa tsa) {
        try {
            var signature = key.sign(TRIED);
            if (tsa != null) {
                new TimeAuthority(tsa)
                        .getTimeStampResponse(
                                DigestAlgorithm.SHA256, DSSUtils.digest(DigestAlgorithm.SHA256, signature));
            }
            return new Trial(
                    Trial.Outcome.ANSWERS, Texts.text("papers.connection.until", FrenchDates.date(key.expiresAt())));
        } catch (GeneralSecurityException e) {
            return new Trial(Trial.Outcome.NO_KEY, "");
        } catch (TimeAuthority.NoTimeException e) {
            return Trial.of(e);
        }
    }

    /// Seals a file, or says why it must wait; a hospital that seals nothing gets it back as it was.
    Sealing seal(Establishment hospital, byte[] pdf, Instant at) {
        return switch (keys.at(hospital.code(), at)) {
            case SealKeys.Choice.Unsealed unsealed -> new Sealing.Ready(pdf, false);
            case SealKeys.Choice.None(var reason) -> new Sealing.Waits(reason);
            case SealKeys.Choice.Use(var key) -> sealed(hospital, pdf, at, key, authority(hospital.code()));
        };
    }

    private Sealing sealed(
            Establishment hospital, byte[] pdf, Instant at, SealKey key, @Nullable TimeAuthority authority) {
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setTspSource(authority);
        var document = new InMemoryDocument(pdf);
        var parameters = parameters(hospital, at, key, authority != null);
        try {
            var value = key.sign(service.getDataToSign(document, parameters).getBytes());
            var signature = new SignatureValue(parameters.getSignatureAlgorithm(), value);
            var sealed = DSSUtils.toByteArray(service.signDocument(document, parameters, signature));
            if (authority != null) {
                authority.answered();
            }
            return new Sealing.Ready(sealed, true);
        } catch (GeneralSecurityException e) {
            log.warn("The key of the seal of {} refuses to sign", hospital.code(), e);
            keys.forget(key);
            return new Sealing.Waits(Texts.text("papers.wait-refused"));
        } catch (TimeAuthority.NoTimeException e) {
            log.warn("No time for the seal of {}: {}", hospital.code(), e.getMessage());
            return waits(authority, at);
        }
    }

    private static Sealing waits(@Nullable TimeAuthority authority, Instant at) {
        var failing = Objects.requireNonNull(authority);
        failing.failed(at);
        return new Sealing.Waits(noTime(failing));
    }

    private @Nullable TimeAuthority authority(EstablishmentCode establishment) {
        var tsa = settings.of(establishment.value()).seal().tsa();
        return tsa == null ? null : authorities.computeIfAbsent(tsa, TimeAuthority::new);
    }

    private static String noTime(TimeAuthority authority) {
        return Texts.text("papers.wait-no-time", authority.host());
    }

    private static PAdESSignatureParameters parameters(Establishment hospital, Instant at, SealKey key, boolean timed) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(timed ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(key.certificate()));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setSignerName(hospital.name());
        parameters.setReason("Cachet électronique de l'établissement");
        parameters.setAppName("Quittance");
        parameters.setContentSize(timed ? ROOM_WITH_TIME : ROOM);
        return parameters;
    }
}
