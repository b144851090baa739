package fr.quittance.papers;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Writes « Page 3 sur 3 » on our own pages of a joined file, where drawn papers have it: their place in
/// the file is known once it is joined. A screen reader leaves it out, as it does any page number.
final class NumberPages {

    private static final String FACE = "/fonts/source-sans-3-latin-400.ttf";
    private static final float SIZE = 8.5f;
    private static final Color COLOUR = new Color(0x4A, 0x57, 0x63);
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float MARGIN = 16 * MILLIMETRE;
    private static final float BASELINE = 11 * MILLIMETRE;

    private NumberPages() {}

    /// @param from the first page to number, counted from 0; those before it keep what they have
    static void number(PDDocument document, int from) throws IOException {
        try (var bytes = NumberPages.class.getResourceAsStream(FACE)) {
            var font = PDType0Font.load(document, bytes, true);
            for (int i = from; i < document.getNumberOfPages(); i++) {
                number(document, i, font);
            }
        }
    }

    private static void number(PDDocument document, int index, PDType0Font font) throws IOException {
        var page = document.getPage(index);
        var words = "Page %d sur %d".formatted(index + 1, document.getNumberOfPages());
        var width = font.getStringWidth(words) / 1000 * SIZE;
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.beginText();
            content.setFont(font, SIZE);
            content.setNonStrokingColor(COLOUR);
            content.newLineAtOffset(page.getMediaBox().getWidth() - MARGIN - width, BASELINE);
            content.showText(words);
            content.endText();
            content.endMarkedContent();
        }
    }
}
