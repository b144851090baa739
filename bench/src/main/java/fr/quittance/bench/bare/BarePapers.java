package fr.quittance.bench.bare;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.sun.management.OperatingSystemMXBean;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The limit of the papers of W5: the same page drawn by Open HTML to PDF as PDF/A-3a and PDF/UA-1 and sealed by DSS as
/// PAdES-BASELINE-B with a P-256 key, one after the other, as the documentation of each shows.
///
/// Arguments: the portal's jar, whose typeface it uses, and how many to make after as many to warm up. Prints the
/// processor time they took, in seconds.
public final class BarePapers {

    private static final List<String> LETTERS = List.of("latin", "latin-ext", "vietnamese");
    private static final List<Integer> WEIGHTS = List.of(400, 600, 700);

    private final String html;
    private final Map<String, byte[]> fonts;
    private final KeyPair keys;
    private final X509Certificate certificate;

    private BarePapers(Path jar) throws Exception {
        try (var page = BarePapers.class.getResourceAsStream("facture-acquittee.html")) {
            html = new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        }
        fonts = fonts(jar);
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        keys = generator.generateKeyPair();
        var name = new X500Principal("CN=Bench");
        var now = Instant.now();
        certificate = new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minusSeconds(60)),
                                Date.from(now.plusSeconds(86_400)),
                                name,
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    public static void main(String[] words) throws Exception {
        var papers = new BarePapers(Path.of(words[0]));
        var count = Integer.parseInt(words[1]);
        papers.make(count);
        var before = cpuSeconds();
        papers.make(count);
        System.out.println(cpuSeconds() - before);
    }

    private void make(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            seal(draw());
        }
    }

    private byte[] draw() throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            for (var letters : LETTERS) {
                for (var weight : WEIGHTS) {
                    var font = Objects.requireNonNull(fonts.get("source-sans-3-" + letters + "-" + weight + ".ttf"));
                    builder.useFont(
                            () -> new ByteArrayInputStream(font),
                            "Source Sans 3 " + letters,
                            weight,
                            FontStyle.NORMAL,
                            true);
                }
            }
            builder.useFastMode()
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useDefaultPageSize(210, 297, PageSizeUnits.MM)
                    .useSVGDrawer(drawer)
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        }
        return pdf.toByteArray();
    }

    private void seal(byte[] pdf) throws Exception {
        var service = new PAdESService(new CommonCertificateVerifier());
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(certificate));
        parameters.setCertificateChain(List.of(new CertificateToken(certificate)));
        var document = new InMemoryDocument(pdf);
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(service.getDataToSign(document, parameters).getBytes());
        service.signDocument(
                document, parameters, new SignatureValue(parameters.getSignatureAlgorithm(), signature.sign()));
    }

    private static Map<String, byte[]> fonts(Path jar) throws IOException {
        var fonts = new HashMap<String, byte[]>();
        try (var files = FileSystems.newFileSystem(jar);
                var folder = Files.list(files.getPath("/BOOT-INF/classes/fonts"))) {
            for (var font : folder.toList()) {
                fonts.put(font.getFileName().toString(), Files.readAllBytes(font));
            }
        }
        return fonts;
    }

    private static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
