package fr.quittance.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The typeface of the papers, read from our jar and parsed once. For one thread at a time.
final class PaperFonts {

    private static final String FAMILY = "Source Sans 3 ";
    private static final List<String> LETTERS = List.of("latin", "latin-ext", "vietnamese");
    private static final List<Integer> WEIGHTS = List.of(400, 600, 700);

    private final List<Face> faces = LETTERS.stream()
            .flatMap(letters -> WEIGHTS.stream().map(weight -> Face.parse(letters, weight)))
            .toList();

    /// Lets a drawing use the typeface; only the letters it uses end in the file.
    void give(PdfRendererBuilder builder, PDDocument document) {
        for (var face : faces) {
            builder.useFont(new Embedded(document, face), face.family(), face.weight(), FontStyle.NORMAL, true);
        }
    }

    /// A face that enters the file when the first of its letters is drawn.
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument document;
        private final Face face;

        @SuppressWarnings("NullAway") // The supplier of a font made beforehand, of which only the type is wanted.
        Embedded(PDDocument document, Face face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, face.font(), true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Face(String family, int weight, TrueTypeFont font) {

        static Face parse(String letters, int weight) {
            var file = "/fonts/source-sans-3-" + letters + "-" + weight + ".ttf";
            try (var bytes = PaperFonts.class.getResourceAsStream(file)) {
                if (bytes == null) {
                    throw new IllegalStateException(
                            file + " is missing: build once without -Dassets.skip, which makes it");
                }
                return new Face(FAMILY + letters, weight, new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
