package fr.quittance.papers;

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
import org.springframework.stereotype.Component;

/// Puts our page after the hospital's own, in a new file that also carries the hospital's file byte
/// for byte. The hospital's file itself is only read.
///
/// The hospital's pages are whatever they are (fonts left outside, no tags): a file that carries
/// them claims neither PDF/A nor PDF/UA.
@Component
class JoinPages {

    private static final String CLAIMS = "(?s)<(pdfaid|pdfuaid):(part|conformance|amd|rev)>[^<]*</\\1:\\2>";

    /// Both, in one file.
    ///
    /// @param conformance the standards that the file keeps
    @SuppressWarnings("ArrayRecordComponent")
    record Joined(byte[] pdf, Conformance conformance) {}

    Joined join(byte[] original, byte[] ours) {
        try (var target = Loader.loadPDF(ours);
                var source = Loader.loadPDF(original)) {
            var own = target.getNumberOfPages();
            makePlain(source);
            new PDFMergerUtility().appendDocument(target, source);
            moveToTheEnd(target, own);
            Attachments.add(target, Attachments.source(original));
            claimNothing(target);
            var joined = new ByteArrayOutputStream();
            target.save(joined, CompressParameters.DEFAULT_COMPRESSION);
            return new Joined(joined.toByteArray(), Conformance.OWN_PAGE_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
