package fr.quittance.documents;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Opens a PDF that somebody else made, under the same limits of time and memory as [PdfCheck]. For
/// the thread that opens it.
public final class BoundedPdf {

    private BoundedPdf() {}

    /// Opens a file; the caller closes it.
    ///
    /// @throws IOException if it cannot be read, or asks for more than a bill needs
    public static PDDocument open(byte[] bytes) throws IOException {
        var allowance = new PdfAllowance(PdfCheck.TIME, PdfCheck.MEMORY);
        return Loader.loadPDF(
                new MeteredRead(bytes, allowance),
                MemoryUsageSetting.setupMixed(PdfCheck.SCRATCH / 4, PdfCheck.SCRATCH).streamCache);
    }
}
