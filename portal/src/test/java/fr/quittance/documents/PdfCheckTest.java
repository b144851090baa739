package fr.quittance.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.junit.jupiter.api.Test;

class PdfCheckTest {

    private final PdfCheck check = new PdfCheck();

    @Test
    void an_invoice_is_sound() {
        assertThat(check.check(SamplePdfs.invoice("F2026-000001"))).isEqualTo(new PdfVerdict.Sound(1));
    }

    @Test
    void a_link_to_click_and_a_page_to_open_at_are_no_danger() {
        var pdf = SamplePdfs.pdf(document -> {
            var page = SamplePdfs.addPage(document, "facture");
            var link = new PDAnnotationLink();
            var uri = new PDActionURI();
            uri.setURI("https://facture.example/");
            link.setAction(uri);
            page.getAnnotations().add(link);
            var destination = new PDPageFitDestination();
            destination.setPage(page);
            var go = new PDActionGoTo();
            go.setDestination(destination);
            document.getDocumentCatalog().setOpenAction(go);
        });

        assertThat(check.check(pdf)).isEqualTo(new PdfVerdict.Sound(1));
    }

    @Test
    void an_empty_file_is_refused() {
        assertUnfit(new byte[0], "vide");
    }

    @Test
    void more_than_ten_megabytes_are_refused() {
        assertUnfit(Arrays.copyOf(SamplePdfs.invoice("F1"), PdfCheck.SIZE_MAX + 1), "dépasse 10\u00A0Mo");
    }

    @Test
    void a_file_that_only_has_the_name_of_a_pdf_is_refused() {
        assertUnfit("<html>facture</html>".getBytes(StandardCharsets.UTF_8), "n'est pas un PDF");
    }

    @Test
    void a_pdf_hidden_behind_another_format_is_refused() {
        assertUnfit(join("PK\3\4".getBytes(StandardCharsets.US_ASCII), SamplePdfs.invoice("F1")), "n'est pas un PDF");
    }

    @Test
    void a_pdf_cut_short_is_refused() {
        var pdf = SamplePdfs.invoice("F1");

        assertUnfit(Arrays.copyOf(pdf, pdf.length / 2), "incomplet");
    }

    @Test
    void a_pdf_of_rubbish_is_refused() {
        assertUnfit("%PDF-1.7\nrien\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.US_ASCII), "illisible");
    }

    @Test
    void a_pdf_without_a_page_is_refused() {
        assertUnfit(SamplePdfs.pdf(document -> {}), "aucune page");
    }

    @Test
    void more_than_five_hundred_pages_are_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    for (int i = 0; i <= PdfCheck.PAGES_MAX; i++) {
                        document.addPage(new PDPage());
                    }
                }),
                "plus de 500\u00A0pages");
    }

    @Test
    void an_encrypted_pdf_is_refused_with_or_without_a_password_to_open_it() {
        for (var password : new String[] {"", "secret"}) {
            assertUnfit(
                    SamplePdfs.pdf(document -> {
                        SamplePdfs.addPage(document, "facture");
                        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                    }),
                    "protégé");
        }
    }

    @Test
    void a_script_that_runs_when_the_file_opens_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    SamplePdfs.addPage(document, "facture");
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                }),
                "JavaScript");
    }

    @Test
    void a_script_hidden_in_an_action_that_follows_another_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    var page = SamplePdfs.addPage(document, "facture");
                    var link = new PDAnnotationLink();
                    var uri = new PDActionURI();
                    uri.setURI("https://facture.example/");
                    uri.getCOSObject().setItem(COSName.NEXT, new PDActionJavaScript("app.alert(1)").getCOSObject());
                    link.setAction(uri);
                    page.getAnnotations().add(link);
                }),
                "JavaScript");
    }

    @Test
    void a_program_to_launch_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    var page = SamplePdfs.addPage(document, "facture");
                    var link = new PDAnnotationLink();
                    link.setAction(new PDActionLaunch());
                    page.getAnnotations().add(link);
                }),
                "lance un programme");
    }

    @Test
    void an_address_opened_without_a_click_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    SamplePdfs.addPage(document, "facture");
                    var uri = new PDActionURI();
                    uri.setURI("https://ailleurs.example/");
                    document.getDocumentCatalog().setOpenAction(uri);
                }),
                "action à l'ouverture");
    }

    @Test
    void an_additional_action_of_a_page_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    var page = SamplePdfs.addPage(document, "facture");
                    var actions = new PDPageAdditionalActions();
                    var uri = new PDActionURI();
                    uri.setURI("https://ailleurs.example/");
                    actions.setO(uri);
                    page.setActions(actions);
                }),
                "action à l'ouverture");
    }

    @Test
    void an_embedded_file_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    SamplePdfs.addPage(document, "facture");
                    var file = new PDComplexFileSpecification();
                    file.setFile("piece.exe");
                    file.setEmbeddedFile(new PDEmbeddedFile(document));
                    var files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("piece.exe", file));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                }),
                "joint");
    }

    @Test
    void a_file_attached_to_a_page_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document ->
                        SamplePdfs.addPage(document, "facture").getAnnotations().add(new PDAnnotationFileAttachment())),
                "joint");
    }

    @Test
    void an_xfa_form_is_refused() {
        assertUnfit(
                SamplePdfs.pdf(document -> {
                    SamplePdfs.addPage(document, "facture");
                    var form = new COSDictionary();
                    form.setItem(COSName.getPDFName("XFA"), new COSString("<xdp/>"));
                    form.setItem(COSName.FIELDS, new COSArray());
                    document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
                }),
                "XFA");
    }

    @Test
    void half_a_gigabyte_deflated_into_an_object_stream_are_refused() throws IOException {
        assertUnfit(bomb("/Filter/FlateDecode", zeros(512)), "trop de mémoire");
    }

    @Test
    void compressions_stacked_or_hidden_are_refused() throws IOException {
        assertUnfit(bomb("/Filter[/FlateDecode /LZWDecode]", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/Filter[/Fl#61teDecode /RunLengthDecode]", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/Filter 9 0 R", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/F#69lter[/FlateDecode/LZWDecode]", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/Filter\0[/FlateDecode\0/LZWDecode]", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/Filter%\n[/FlateDecode /LZWDecode]", zeros(1)), "trop de mémoire");
        assertUnfit(bomb("/Filter#20[/FlateDecode /LZWDecode]", zeros(1)), "trop de mémoire");
    }

    @Test
    void arrays_nested_without_end_are_refused() {
        var deep = "[".repeat(2_000_000);
        var pdf = "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + deep
                + ">>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF";

        assertThat(check.check(pdf.getBytes(StandardCharsets.US_ASCII))).isInstanceOf(PdfVerdict.Unfit.class);
    }

    /// A catalog kept in an object stream, so that opening the file has to undo its compression.
    private static byte[] bomb(String filter, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.US_ASCII));
        var stream = out.size();
        out.writeBytes(("1 0 obj\n<</Type/ObjStm/N 1/First 4" + filter + "/Length " + content.length + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        var table = out.size();
        out.writeBytes("3 0 obj\n<</Type/XRef/Size 4/W[1 4 1]/Root 2 0 R/Length 24>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {0, 0, 0, 0, 0, 0});
        out.writeBytes(entry(1, stream, 0));
        out.writeBytes(entry(2, 1, 0));
        out.writeBytes(entry(1, table, 0));
        out.writeBytes(("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static byte[] entry(int type, int where, int last) {
        return new byte[] {
            (byte) type, (byte) (where >> 24), (byte) (where >> 16), (byte) (where >> 8), (byte) where, (byte) last
        };
    }

    private static byte[] zeros(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflated.write("2 0 <</Type/Catalog>>".getBytes(StandardCharsets.US_ASCII));
            var blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                deflated.write(blanks);
            }
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void assertUnfit(byte[] pdf, String because) {
        assertThat(check.check(pdf))
                .isInstanceOfSatisfying(
                        PdfVerdict.Unfit.class, it -> assertThat(it.reason()).contains(because));
    }
}
