package fr.quittance.papers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/// Files attached to a PDF as ISO 19005-3 (PDF/A-3) wants them: named, described, and with what they
/// are to the document.
final class Attachments {

    private Attachments() {}

    /// A file to attach.
    ///
    /// @param relation `Source`, `Alternative`… (ISO 32000-2, 7.11.3)
    @SuppressWarnings("ArrayRecordComponent")
    record Attachment(String name, String description, String mediaType, String relation, byte[] bytes) {}

    /// The hospital's own file.
    static Attachment source(byte[] pdf) {
        return new Attachment(
                "facture-originale.pdf",
                "La facture de l'hôpital, telle qu'elle a été reçue",
                "application/pdf",
                "Source",
                pdf);
    }

    static void add(PDDocument document, Attachment attachment) throws IOException {
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(attachment.bytes()), COSName.FLATE_DECODE);
        file.setSubtype(attachment.mediaType());
        file.setSize(attachment.bytes().length);
        file.setModDate(document.getDocumentInformation().getCreationDate());
        var specification = new PDComplexFileSpecification();
        specification.setFile(attachment.name());
        specification.setFileUnicode(attachment.name());
        specification.setFileDescription(attachment.description());
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        var dictionary = specification.getCOSObject();
        dictionary.setName("AFRelationship", attachment.relation());

        var catalog = document.getDocumentCatalog();
        var names = catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        var files = new TreeMap<String, PDComplexFileSpecification>();
        var tree = names.getEmbeddedFiles();
        if (tree != null && tree.getNames() != null) {
            files.putAll(tree.getNames());
        }
        files.put(attachment.name(), specification);
        var node = new PDEmbeddedFilesNameTreeNode();
        node.setNames(files);
        names.setEmbeddedFiles(node);
        catalog.setNames(names);
        var associated = catalog.getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        if (associated == null) {
            associated = new COSArray();
            catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
        }
        associated.add(dictionary);
    }
}
