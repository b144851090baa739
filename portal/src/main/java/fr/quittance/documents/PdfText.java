package fr.quittance.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is written on the first pages of a PDF that somebody else made, within the time and the memory of [PdfCheck].
///
/// PDFBox unpacks a stream whole before it reads it: here every stream is measured first, and a file that would not fit
/// says nothing.
public final class PdfText {

    private static final Logger log = LoggerFactory.getLogger(PdfText.class);
    private static final long UNPACKED_MAX = 48L * 1024 * 1024;
    private static final Set<COSName> PICTURES =
            Set.of(COSName.DCT_DECODE, COSName.JPX_DECODE, COSName.CCITTFAX_DECODE);

    private PdfText() {}

    /// The text of the first pages; empty when there is none, as on a scanned page, or when the file resists.
    ///
    /// @param most how many letters are enough
    public static String of(byte[] pdf, int pages, int most) {
        try (var document = BoundedPdf.open(pdf)) {
            if (!fits(document.getDocument())) {
                return "";
            }
            var stripper = new Bounded(new PdfAllowance(PdfCheck.TIME, PdfCheck.MEMORY));
            stripper.setEndPage(pages);
            var text = stripper.getText(document);
            return text.substring(0, Math.min(most, text.length()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            log.debug("A PDF does not tell its text", e);
            return "";
        }
    }

    private static boolean fits(COSDocument document) throws IOException {
        var left = UNPACKED_MAX;
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream && !isPicture(stream)) {
                left -= unpacked(stream, left);
                if (left < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPicture(COSStream stream) {
        var filter = filter(stream);
        return filter != null && PICTURES.contains(filter);
    }

    /// The only one; null when there is none, or several.
    private static @Nullable COSName filter(COSStream stream) {
        return switch (stream.getFilters()) {
            case COSName only -> only;
            case COSArray all when all.size() == 1 && all.getObject(0) instanceof COSName only -> only;
            case null, default -> null;
        };
    }

    /// The bytes of a stream once unpacked, or just beyond `most`. What is packed otherwise than by Flate, or twice, is
    /// beyond too.
    private static long unpacked(COSStream stream, long most) throws IOException {
        var filter = filter(stream);
        if (stream.getFilters() == null) {
            return 0;
        }
        if (!COSName.FLATE_DECODE.equals(filter)) {
            return most + 1;
        }
        try (var packed = new InflaterInputStream(stream.createRawInputStream())) {
            return length(packed, most);
        } catch (ZipException e) {
            return 0; // PDFBox reads no further than that either.
        }
    }

    private static long length(InputStream content, long most) throws IOException {
        var buffer = new byte[16 * 1024];
        var total = 0L;
        for (var read = content.read(buffer); read >= 0 && total <= most; read = content.read(buffer)) {
            total += read;
        }
        return total;
    }

    /// Stops once the allowance is spent.
    private static final class Bounded extends PDFTextStripper {

        private final PdfAllowance allowance;

        Bounded(PdfAllowance allowance) {
            this.allowance = allowance;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            allowance.check();
            super.processOperator(operator, operands);
        }
    }
}
