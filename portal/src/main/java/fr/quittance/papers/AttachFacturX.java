package fr.quittance.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// Puts the invoice that software reads inside the one that people read (Factur-X 1.0, chapter 6):
/// attached, and announced in the metadata, which keep their claims to PDF/A and PDF/UA.
final class AttachFacturX {

    private static final String SCHEMAS = "<pdfaExtension:schemas>";
    private static final String BAG = "<rdf:Bag>";
    private static final String END = "</rdf:RDF>";

    private static final String CLAIM = """
            <rdf:Description rdf:about="" xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#">
            <fx:DocumentType>INVOICE</fx:DocumentType>
            <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version>
            <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            """;

    private AttachFacturX() {}

    static byte[] attach(byte[] pdf, byte[] xml) {
        try (var document = Loader.loadPDF(pdf)) {
            Attachments.add(
                    document,
                    new Attachments.Attachment(
                            FacturX.FILE, "Facture structurée (Factur-X, EN 16931)", "text/xml", "Alternative", xml));
            var catalog = document.getDocumentCatalog();
            var metadata = new PDMetadata(document);
            metadata.importXMPMetadata(
                    announced(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8));
            catalog.setMetadata(metadata);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String announced(String xmp) {
        var bag = xmp.indexOf(BAG, xmp.indexOf(SCHEMAS)) + BAG.length();
        if (bag < BAG.length() || !xmp.contains(SCHEMAS)) {
            throw new IllegalStateException("A drawn paper has no extension schemas in its metadata");
        }
        return new StringBuilder(xmp).insert(bag, schema()).toString().replace(END, CLAIM + END);
    }

    private static String schema() {
        return """
                <rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>fx</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq>
                """
                + property("DocumentFileName", "The name of the embedded XML document")
                + property("DocumentType", "The type of the hybrid document in capital letters")
                + property("Version", "The version of the standard applying to the embedded XML document")
                + property("ConformanceLevel", "The conformance level of the embedded XML document")
                + "</rdf:Seq></pdfaSchema:property></rdf:li>";
    }

    private static String property(String name, String description) {
        return """
                <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>%s</pdfaProperty:name>
                <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                <pdfaProperty:category>external</pdfaProperty:category>
                <pdfaProperty:description>%s</pdfaProperty:description>
                </rdf:li>
                """.formatted(name, description);
    }
}
