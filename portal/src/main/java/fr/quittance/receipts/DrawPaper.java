package fr.quittance.receipts;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import fr.quittance.documents.Documents;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.springframework.stereotype.Component;

/// Draws a paper as a PDF, with its fonts inside.
@Component
class DrawPaper {

    private static final String FONT = "Source Sans 3 ";
    private static final List<String> LETTERS = List.of("latin", "latin-ext", "vietnamese");
    private static final List<Integer> WEIGHTS = List.of(400, 600, 700);

    private final TemplateEngine templates;
    private final Documents documents;

    DrawPaper(TemplateEngine templates, Documents documents) {
        this.templates = templates;
        this.documents = documents;
    }

    /// The PDF of a paper; a facture acquittée is the hospital's own pages, unchanged, and then
    /// ours.
    byte[] draw(PaidPaper paper) {
        try {
            var page = page(paper);
            var original = paper.invoice().document();
            return paper.kind() == ReceiptKind.ACQUITTED && original != null
                    ? after(documents.bytes(paper.invoice().establishment(), original), page)
                    : page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] page(PaidPaper paper) throws IOException {
        var html = new StringOutput();
        templates.render(paper.template(), paper, html);
        var pdf = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            withFonts(new PdfRendererBuilder())
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useSVGDrawer(drawer)
                    .withProducer("Quittance")
                    .withHtmlContent(html.toString(), null)
                    .toStream(pdf)
                    .run();
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder withFonts(PdfRendererBuilder builder) {
        for (var letters : LETTERS) {
            for (var weight : WEIGHTS) {
                builder.useFont(() -> font(letters + "-" + weight), FONT + letters, weight, FontStyle.NORMAL, true);
            }
        }
        return builder;
    }

    private static InputStream font(String name) {
        var file = "/fonts/source-sans-3-" + name + ".ttf";
        var font = DrawPaper.class.getResourceAsStream(file);
        if (font == null) {
            throw new IllegalStateException(file + " is missing: build once without -Dassets.skip, which makes it");
        }
        return font;
    }

    private static byte[] after(byte[] original, byte[] page) throws IOException {
        var merged = new ByteArrayOutputStream();
        var merger = new PDFMergerUtility();
        try (var target = Loader.loadPDF(original);
                var added = Loader.loadPDF(page)) {
            merger.appendDocument(target, added);
            target.save(merged, CompressParameters.DEFAULT_COMPRESSION);
        }
        return merged.toByteArray();
    }
}
