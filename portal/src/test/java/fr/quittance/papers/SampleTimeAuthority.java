package fr.quittance.papers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time-stamping authority that keeps to RFC 3161: it refuses what it does not understand, and signs
/// with a certificate made for that and nothing else. It can also behave badly.
public final class SampleTimeAuthority implements AutoCloseable {

    static final String PASSWORD = "sesame-de-test";

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    /// What it does with the next questions.
    public enum Manner {
        WELL,
        /// HTTP 503.
        CLOSED,
        /// A status of refusal, as RFC 3161 has it.
        REFUSES,
        /// Signs somebody else's digest.
        MISTAKES,
        /// One byte of the stamp is not what was signed.
        DAMAGES,
        /// A web page with status 200, as captive proxies do.
        WEB_PAGE
    }

    final X509Certificate certificate;
    private volatile Manner manner = Manner.WELL;
    private final AtomicInteger asked = new AtomicInteger();

    private final HttpServer server;
    private final TimeStampTokenGenerator tokens;
    private final Instant now;

    public SampleTimeAuthority(Instant now)
            throws GeneralSecurityException, IOException, OperatorException, TSPException {
        this.now = now;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var pair = generator.generateKeyPair();
        certificate = certificate(pair, now);
        tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", pair.getPrivate(), certificate),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/tsa", this::answer);
        server.start();
    }

    private static X509Certificate certificate(KeyPair pair, Instant now)
            throws GeneralSecurityException, IOException, OperatorException {
        var name = new X500Name("CN=Horodatage d'essai,O=Exemple,C=FR");
        var built = new JcaX509v3CertificateBuilder(
                        name,
                        BigInteger.valueOf(now.toEpochMilli()),
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(3650))),
                        name,
                        pair.getPublic())
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
        return new JcaX509CertificateConverter().getCertificate(built);
    }

    public void manner(Manner next) {
        manner = next;
    }

    /// How many questions came.
    public int asked() {
        return asked.get();
    }

    public PapersSettings.Tsa setting() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
        return new PapersSettings.Tsa(url, "valmont", PASSWORD);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            var expected = "Basic "
                    + Base64.getEncoder().encodeToString(("valmont:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (manner == Manner.CLOSED
                    || !exchange.getRequestMethod().equals("POST")
                    || !"application/timestamp-query"
                            .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                var said = said(exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
                exchange.sendResponseHeaders(200, said.length);
                exchange.getResponseBody().write(said);
            }
        }
    }

    private byte[] said(byte[] question) throws IOException {
        if (manner == Manner.WEB_PAGE) {
            return "<html><body>Connectez-vous</body></html>".getBytes(StandardCharsets.UTF_8);
        }
        try {
            var request = new TimeStampRequest(question);
            var accepted = manner == Manner.REFUSES ? Set.of(TSPAlgorithms.SHA512) : Set.of(TSPAlgorithms.SHA256);
            var responses = new TimeStampResponseGenerator(tokens, accepted, Set.of());
            var stamped = manner == Manner.MISTAKES ? another(request) : request;
            var said =
                    responses.generate(stamped, BigInteger.ONE, Date.from(now)).getEncoded();
            if (manner == Manner.DAMAGES) {
                said[said.length - 1]++;
            }
            return said;
        } catch (TSPException e) {
            throw new IOException(e);
        }
    }

    private static TimeStampRequest another(TimeStampRequest request) throws IOException {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
