package fr.quittance.papers;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import java.security.cert.X509Certificate;

/// The European Commission's judge of seals (DSS).
final class SealJudge {

    private SealJudge() {}

    /// What it says of a file, whoever trusts these certificates.
    static SimpleReport report(byte[] pdf, X509Certificate... trusted) {
        var trust = new CommonTrustedCertificateSource();
        for (var certificate : trusted) {
            trust.addCertificate(new CertificateToken(certificate));
        }
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trust);
        var validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
