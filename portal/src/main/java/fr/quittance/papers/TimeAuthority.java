package fr.quittance.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.jspecify.annotations.Nullable;

/// A time-stamping authority, asked over HTTP (RFC 3161, 3.4). Its answer must be about our question
/// and signed by a certificate made for it; who vouches for that certificate is the reader's business.
///
/// One that failed is left alone for [#REST]; then one paper asks it, and the others go on waiting: an
/// authority that hangs must not hold every task of the portal.
final class TimeAuthority implements TSPSource {

    static final Duration REST = Duration.ofSeconds(30);

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 65_536;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final transient PapersSettings.Tsa setting;
    private final transient AtomicReference<@Nullable Instant> nextTry = new AtomicReference<>();

    TimeAuthority(PapersSettings.Tsa setting) {
        this.setting = setting;
    }

    /// It gave no time that can be used.
    static final class NoTimeException extends DSSException {

        private static final long serialVersionUID = 1;

        NoTimeException(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }

    String host() {
        return setting.url().getHost();
    }

    /// Whether it may be asked now; after a failure only one paper is told so, once it had its rest.
    boolean mayBeAsked(Instant now) {
        var next = nextTry.get();
        return next == null || (!now.isBefore(next) && nextTry.compareAndSet(next, now.plus(REST)));
    }

    void failed(Instant now) {
        nextTry.set(now.plus(REST));
    }

    void answered() {
        nextTry.set(null);
    }

    /// @throws NoTimeException if it does not answer, refuses, or answers something else
    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var question = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
            return new TimestampBinary(checked(question, ask(question)).getEncoded());
        } catch (IOException | TSPException | CertificateException | OperatorCreationException e) {
            throw new NoTimeException(host() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoTimeException("Interrupted while asking the time", e);
        }
    }

    private byte[] ask(TimeStampRequest question) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(setting.url())
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()));
        if (!setting.username().isEmpty()) {
            var secret = (setting.username() + ":" + setting.password()).getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        if (response.statusCode() != 200) {
            throw new IOException("HTTP status " + response.statusCode());
        }
        return response.body();
    }

    private static TimeStampToken checked(TimeStampRequest question, byte[] answer)
            throws IOException, TSPException, CertificateException, OperatorCreationException {
        var response = new TimeStampResponse(answer);
        response.validate(question);
        var token = response.getTimeStampToken();
        if (token == null) {
            throw new IOException("refused: " + response.getStatusString());
        }
        var signers = token.getCertificates().getMatches(token.getSID());
        if (signers.size() != 1 || !(signers.iterator().next() instanceof X509CertificateHolder signer)) {
            throw new IOException("the certificate of the stamp is not in it");
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        return token;
    }
}
