package fr.quittance.papers;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Keys for the demonstration and the tests: they prove that a file was not changed, and not who
/// sealed it.
final class ThrowawayKeys {

    private ThrowawayKeys() {}

    /// A key on P-256 whose certificate it signed itself, valid for a year.
    static SealKey make(String name, Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var subject = new X500NameBuilder()
                    .addRDN(BCStyle.C, "FR")
                    .addRDN(BCStyle.O, name)
                    .addRDN(BCStyle.CN, name + " (démonstration)")
                    .build();
            var certificate = new JcaX509v3CertificateBuilder(
                            subject,
                            BigInteger.valueOf(from.toEpochMilli()),
                            Date.from(from.minus(Duration.ofHours(1))),
                            Date.from(from.plus(Duration.ofDays(365))),
                            subject,
                            pair.getPublic())
                    .addExtension(
                            Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
            return new SealKey(
                    pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)), null);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
