package fr.quittance.papers;

import fr.quittance.documents.SamplePdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/// Two hundred PDFs that are hostile, broken or only odd, made the same way each time.
final class HostilePdfs {

    private static final int MIB = 1024 * 1024;

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    private HostilePdfs() {}

    /// Each by what is odd in it.
    static Map<String, byte[]> all() {
        var pdfs = new HostilePdfs();
        pdfs.locked();
        pdfs.active();
        pdfs.forms();
        pdfs.pages();
        pdfs.bombs();
        pdfs.loops();
        pdfs.wrapped();
        pdfs.damaged();
        return pdfs.all;
    }

    private void locked() {
        for (var bits : new int[] {40, 128, 256}) {
            for (var secret : new String[] {"", "ouvre-toi"}) {
                make("locked with " + bits + " bits" + (secret.isEmpty() ? "" : " and a password"), document -> {
                    SamplePdfs.addPage(document, "facture");
                    var policy = new StandardProtectionPolicy("maitre", secret, new AccessPermission());
                    policy.setEncryptionKeyLength(bits);
                    document.protect(policy);
                });
            }
        }
    }

    private void active() {
        for (var place : new String[] {"OpenAction", "AA", "Names", "Threads", "Outlines"}) {
            make("script in " + place, document -> {
                SamplePdfs.addPage(document, "facture");
                document.getDocumentCatalog()
                        .getCOSObject()
                        .setItem(place, new PDActionJavaScript("app.alert(1)").getCOSObject());
            });
        }
        for (var action : new String[] {"Launch", "SubmitForm", "ImportData", "GoToE", "Movie", "Sound"}) {
            make("action " + action, document -> {
                var page = SamplePdfs.addPage(document, "facture");
                var it = new COSDictionary();
                it.setName(COSName.S, action);
                page.getCOSObject().setItem("AA", it);
            });
        }
    }

    private void forms() {
        make("XFA form", document -> {
            SamplePdfs.addPage(document, "facture");
            var form = new PDAcroForm(document);
            form.getCOSObject().setItem("XFA", new COSString("<xdp/>"));
            document.getDocumentCatalog().setAcroForm(form);
        });
        make("form with a field and a seal that is not signed", document -> {
            var page = SamplePdfs.addPage(document, "facture");
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDTextField(form);
            field.setPartialName("champ");
            field.getWidgets().getFirst().setRectangle(new PDRectangle(50, 50, 100, 20));
            field.getWidgets().getFirst().setPage(page);
            page.getAnnotations().add(field.getWidgets().getFirst());
            form.getFields().add(field);
            form.getFields().add(new PDSignatureField(form));
        });
        make("form that is not a dictionary", document -> {
            SamplePdfs.addPage(document, "facture");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, new COSArray());
        });
    }

    private void pages() {
        for (var pages : new int[] {0, 1, 499, 501, 3000}) {
            make(pages + " pages", document -> {
                for (int i = 0; i < pages; i++) {
                    document.addPage(new PDPage());
                }
            });
        }
        for (var side : new float[] {0, -100, 0.001f, 1e5f, 1e9f, Float.MAX_VALUE}) {
            make("page of " + side + " points", document -> document.addPage(new PDPage(new PDRectangle(side, side))));
        }
        for (var key : new String[] {"MediaBox", "Resources", "Contents", "Annots", "Rotate", "Parent", "Type"}) {
            make(
                    "page whose " + key + " is a number",
                    document -> SamplePdfs.addPage(document, "facture")
                            .getCOSObject()
                            .setItem(key, COSInteger.get(-7)));
            make(
                    "page without " + key,
                    document -> SamplePdfs.addPage(document, "facture")
                            .getCOSObject()
                            .removeItem(COSName.getPDFName(key)));
        }
        for (var key :
                new String[] {"Pages", "Metadata", "StructTreeRoot", "MarkInfo", "Names", "OCProperties", "Lang"}) {
            make("catalog whose " + key + " is a number", document -> {
                SamplePdfs.addPage(document, "facture");
                document.getDocumentCatalog().getCOSObject().setItem(key, COSInteger.get(42));
            });
        }
    }

    private void bombs() {
        for (var megabytes : new int[] {16, 64, 256}) {
            make("content of " + megabytes + " MiB of blanks", document -> {
                var page = new PDPage();
                page.getCOSObject().setItem(COSName.CONTENTS, blanks(document, megabytes));
                document.addPage(page);
            });
            make("metadata of " + megabytes + " MiB of blanks", document -> {
                SamplePdfs.addPage(document, "facture");
                document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, blanks(document, megabytes));
            });
        }
        for (var depth : new int[] {100, 1_000, 10_000, 100_000}) {
            var deep = "[".repeat(depth) + "]".repeat(depth);
            all.put(
                    "arrays nested " + depth + " deep",
                    text("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X " + deep
                            + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
                            + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
        }
    }

    private void loops() {
        for (var kids : new String[] {"2 0 R", "3 0 R 3 0 R", "3 0 R 2 0 R", "9 0 R", "null", "3 0 R ".repeat(600)}) {
            all.put(
                    "page tree of " + kids.substring(0, Math.min(16, kids.length())) + kids.length(),
                    text("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                            + "2 0 obj\n<</Type/Pages/Parent 2 0 R/Kids[" + kids + "]/Count 1>>\nendobj\n"
                            + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots 3 0 R>>\nendobj\n"
                            + "trailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"));
        }
    }

    private void wrapped() {
        var good = SamplePdfs.invoice("F1");
        all.put("junk before", join(text("junk\n"), good));
        all.put("junk after", join(good, text("\njunk".repeat(100))));
        all.put("twice", join(good, good));
        all.put("as PDF 2.0", text(latin(good).replaceFirst("%PDF-1\\.[0-9]", "%PDF-2.0")));
        all.put("as PDF 1.0", text(latin(good).replaceFirst("%PDF-1\\.[0-9]", "%PDF-1.0")));
        all.put("ends of line of Windows", text(latin(good).replace("\nendobj", "\r\nendobj")));
        all.put("HTML", text("<html><body>facture</body></html>"));
        all.put("only a header and an end", text("%PDF-1.4\nstartxref\n0\n%%EOF"));
    }

    /// Cut, overwritten and pointing nowhere: what transfers and old software do.
    private void damaged() {
        var good = SamplePdfs.pdf(document -> {
            for (int i = 0; i < 5; i++) {
                SamplePdfs.addPage(document, "facture, page " + i);
            }
        });
        for (int i = 1; i <= 15; i++) {
            all.put(
                    "cut at " + i + "/16",
                    join(Arrays.copyOf(good, good.length * i / 16), text("\nstartxref\n9\n%%EOF")));
        }
        for (int i = 0; i < 20; i++) {
            var offset = new Random(i).nextInt(2 * good.length);
            all.put(
                    "table said to be at " + offset,
                    text(latin(good).replaceFirst("startxref\\s+[0-9]+", "startxref\n" + offset)));
        }
        for (int seed = 0; all.size() < 200; seed++) {
            var random = new Random(seed);
            var bytes = good.clone();
            for (int i = 0; i < 1 + seed % 40; i++) {
                bytes[9 + random.nextInt(bytes.length - 40)] = (byte) random.nextInt(256);
            }
            all.put("bytes overwritten, seed " + seed, bytes);
        }
    }

    private void make(String name, SamplePdfs.Change change) {
        all.put(name, SamplePdfs.pdf(change));
    }

    private static PDStream blanks(PDDocument document, int megabytes) throws IOException {
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            var blank = new byte[MIB];
            Arrays.fill(blank, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(blank);
            }
        }
        var stream = new PDStream(document);
        try (var out = stream.getCOSObject().createRawOutputStream()) {
            deflated.writeTo(out);
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private static byte[] join(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
