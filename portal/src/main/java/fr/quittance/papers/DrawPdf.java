package fr.quittance.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.PageSizeUnits;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import fr.quittance.pages.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/// Draws a page as a PDF that lasts and that a blind person can read: PDF/A-3a (ISO 19005-3) and
/// PDF/UA-1 (ISO 14289-1), tagged, in French, with its fonts inside.
///
/// At most [#AT_ONCE] papers are drawn together, whoever asks: memory stays bounded.
@Component
public class DrawPdf {

    static final int AT_ONCE = 2;

    private static final String UNNUMBERED = "@page { @bottom-right { content: none; } }";

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final TemplateEngine templates;
    private final Semaphore atOnce = new Semaphore(AT_ONCE);
    private final Queue<PaperFonts> fonts = new ConcurrentLinkedQueue<>();

    DrawPdf(TemplateEngine templates) {
        this.templates = templates;
    }

    /// The bytes of the PDF.
    public byte[] draw(Page paper) {
        return draw(html(paper));
    }

    /// The same without page numbers, for pages that take their place in another file.
    byte[] drawUnnumbered(Page paper) {
        return draw(html(paper).replaceFirst("</style>", UNNUMBERED + "</style>"));
    }

    private String html(Page paper) {
        var html = new StringOutput();
        templates.render(paper.template(), paper, html);
        return html.toString();
    }

    private byte[] draw(String html) {
        atOnce.acquireUninterruptibly();
        var own = fonts.poll();
        var face = own == null ? new PaperFonts() : own;
        try {
            return draw(html, face);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.add(face);
            atOnce.release();
        }
    }

    private static byte[] draw(String html, PaperFonts face) throws IOException {
        var pdf = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            face.give(builder, document);
            builder.usePDDocument(document)
                    .useFastMode()
                    .usePdfAConformance(PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(COLOURS)
                    .useDefaultPageSize(210, 297, PageSizeUnits.MM)
                    .useSVGDrawer(drawer)
                    .withProducer("Quittance")
                    .withHtmlContent(html, null)
                    .toStream(pdf)
                    .run();
        }
        return pdf.toByteArray();
    }
}
