package fr.quittance.papers;

import java.io.IOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The files that a PDF carries.
public final class AttachedFiles {

    private AttachedFiles() {}

    /// The bytes of one of them.
    public static byte[] bytes(PDDocument pdf, String name) throws IOException {
        var files = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
        return Objects.requireNonNull(files.get(name), name).getEmbeddedFile().toByteArray();
    }
}
