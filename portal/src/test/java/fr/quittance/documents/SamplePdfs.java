package fr.quittance.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// PDFs made by the tests.
public final class SamplePdfs {

    private SamplePdfs() {}

    /// A hospital's invoice of one page that shows its number.
    public static byte[] invoice(String number) {
        return pdf(document -> addPage(document, "FACTURE " + number));
    }

    /// A PDF changed by the test before it is saved.
    public static byte[] pdf(Change change) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            change.apply(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PDPage addPage(PDDocument document, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 14);
            content.newLineAtOffset(72, 760);
            content.showText(text);
            content.endText();
        }
        return page;
    }

    /// What a test does to a PDF.
    public interface Change {
        void apply(PDDocument document) throws IOException;
    }
}
