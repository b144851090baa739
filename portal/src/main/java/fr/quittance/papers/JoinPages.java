package fr.quittance.papers;

import fr.quittance.documents.BoundedPdf;
import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Puts our page after the hospital's own, in a new file that also carries the hospital's file byte
/// for byte. The hospital's file itself is only read.
///
/// The hospital's pages are whatever they are (fonts left outside, no tags): a file that shows them
/// claims neither PDF/A nor PDF/UA. Pages that cannot be carried over are left to the file attached.
@Component
class JoinPages {

    private static final Logger log = LoggerFactory.getLogger(JoinPages.class);
    private static final String CLAIMS = "(?s)<(pdfaid|pdfuaid):(part|conformance|amd|rev)>[^<]*</\\1:\\2>";

    private final Documents documents;

    JoinPages(Documents documents) {
        this.documents = documents;
    }

    /// Both, in one file.
    ///
    /// @param conformance the standards that the file keeps
    @SuppressWarnings("ArrayRecordComponent")
    record Joined(byte[] pdf, Conformance conformance) {}

    /// @param ours drawn without page numbers
    Joined join(EstablishmentCode establishment, DocumentId original, byte[] ours) {
        return join(documents.bytes(establishment, original), ours);
    }

    static Joined join(byte[] original, byte[] ours) {
        try {
            return new Joined(shown(original, ours), Conformance.OWN_PAGE_ONLY);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.warn("The pages of a hospital's PDF cannot be carried over: it is attached only", e);
            return new Joined(attached(original, ours), Conformance.FULL);
        }
    }

    private static byte[] shown(byte[] original, byte[] ours) throws IOException {
        try (var target = Loader.loadPDF(ours);
                var source = BoundedPdf.open(original)) {
            var own = target.getNumberOfPages();
            makePlain(source);
            new PDFMergerUtility().appendDocument(target, source);
            moveToTheEnd(target, own);
            NumberPages.number(target, target.getNumberOfPages() - own);
            Attachments.add(target, Attachments.source(original));
            claimNothing(target);
            return saved(target);
        }
    }

    private static byte[] attached(byte[] original, byte[] ours) {
        try (var target = Loader.loadPDF(ours)) {
            NumberPages.number(target, 0);
            Attachments.add(target, Attachments.source(original));
            return saved(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    /// Fields become what they show: a seal of the hospital would read as broken on pages joined to
    /// others, while it stays whole in the file attached.
    private static void makePlain(PDDocument source) throws IOException {
        var catalog = source.getDocumentCatalog();
        var form = catalog.getAcroForm(null);
        if (form != null) {
            form.flatten();
        }
        for (var key : List.of("AcroForm", "OpenAction", "AA", "Names", "Perms", "Collection")) {
            catalog.getCOSObject().removeItem(COSName.getPDFName(key));
        }
    }

    private static void moveToTheEnd(PDDocument target, int pages) {
        for (int i = 0; i < pages; i++) {
            var page = target.getPage(0);
            target.getPages().remove(0);
            target.getPages().add(page);
        }
    }

    private static void claimNothing(PDDocument target) throws IOException {
        var catalog = target.getDocumentCatalog();
        var claims = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        var metadata = new PDMetadata(target);
        metadata.importXMPMetadata(claims.replaceAll(CLAIMS, "").getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
