package fr.quittance.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// A bill like those of billing software: one page, its font inside, a logo that does not compress; 60 kB.
final class InvoicePdf {

    private static final int BYTES = 60_000;
    private static final int LOGO_WIDTH = 100;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private InvoicePdf() {}

    /// The same bytes each time, within some hundred bytes of 60,000.
    static byte[] draw() throws IOException {
        var without = draw(1).length;
        return draw((BYTES - without) / LOGO_WIDTH);
    }

    private static byte[] draw(int logoHeight) throws IOException {
        try (var document = new PDDocument();
                var font = PDDocument.class.getResourceAsStream(FONT)) {
            document.setDocumentId(1L);
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var letters = PDType0Font.load(document, font);
            var logo = LosslessFactory.createFromImage(document, noise(logoHeight));
            try (var out = new PDPageContentStream(document, page)) {
                out.drawImage(logo, 56, 740, 60, 60);
                for (int line = 0; line < 30; line++) {
                    out.beginText();
                    out.setFont(letters, 10);
                    out.newLineAtOffset(56, 700 - 20f * line);
                    out.showText("Séjour du 14 au 16 septembre, ligne " + line + " : 31,55 euros");
                    out.endText();
                }
            }
            var bytes = new ByteArrayOutputStream(BYTES);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static java.awt.image.BufferedImage noise(int height) {
        var image = new java.awt.image.BufferedImage(LOGO_WIDTH, height, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
        var random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < LOGO_WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, random.nextInt(256));
            }
        }
        return image;
    }
}
