package fr.quittance.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// The time according to a time-stamping authority, asked over HTTP (RFC 3161, 3.4).
final class AskedTime implements TSPSource {

    private static final long serialVersionUID = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final URI authority;

    AskedTime(URI authority) {
        this.authority = authority;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            var question = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, RANDOM));
            var response = CLIENT.send(
                    HttpRequest.newBuilder(authority)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/timestamp-query")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                            .build(),
                    BodyHandlers.ofByteArray());
            var answer = new TimeStampResponse(response.body());
            answer.validate(question);
            if (answer.getTimeStampToken() == null) {
                throw new DSSException("The time-stamping authority refused: " + answer.getStatusString());
            }
            return new TimestampBinary(answer.getTimeStampToken().getEncoded());
        } catch (IOException | TSPException e) {
            throw new DSSException("The time-stamping authority does not answer: " + authority.getHost(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DSSException("Interrupted while asking the time", e);
        }
    }
}
