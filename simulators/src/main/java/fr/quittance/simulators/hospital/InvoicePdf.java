package fr.quittance.simulators.hospital;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// One bill on one A4 page, as a billing software draws it.
final class InvoicePdf {

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float LEFT = 56;
    private static final float RIGHT = 539;
    private static final float SPACE_WIDTH = .278f;
    private static final Color INK = new Color(0x1B2733);
    private static final Color MUTED = new Color(0x4A5763);
    private static final Color ACCENT = new Color(0x0B5C7A);

    /// `EMBEDDED` carries its own letters; `PLAIN` can be stamped afterwards.
    enum Lettering {
        EMBEDDED,
        PLAIN
    }

    private final Letterhead letterhead;
    private final Lettering lettering;

    InvoicePdf(Letterhead letterhead, Lettering lettering) {
        this.letterhead = letterhead;
        this.lettering = lettering;
    }

    byte[] draw(Row row) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle("Facture " + row.get("facture"));
            document.getDocumentInformation().setAuthor(letterhead.name());
            var embedded = lettering == Lettering.EMBEDDED;
            var font = embedded ? liberation(document) : new PDType1Font(FontName.HELVETICA);
            try (var out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, embedded)) {
                head(out, font, row);
                table(out, font, row);
                foot(out, font, row);
            }
            var bytes = new ByteArrayOutputStream(32_000);
            document.save(bytes, embedded ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private void head(PDPageContentStream out, PDFont font, Row row) throws IOException {
        out.setNonStrokingColor(ACCENT);
        out.addRect(0, 828, 595, 14);
        out.fill();
        bold(out, font, 15, LEFT, 790, letterhead.name());
        float y = 773;
        for (var line : letterhead.lines()) {
            text(out, font, 9, MUTED, LEFT, y, line);
            y -= 13;
        }
        text(out, font, 9, MUTED, LEFT, y, "FINESS " + letterhead.finess() + " (fictif)");

        bold(out, font, 20, LEFT, 690, row.get("type").equals("acquittee") ? "FACTURE ACQUITTÉE" : "FACTURE");
        facts(
                out,
                font,
                List.of(
                        "Numéro", row.get("facture"),
                        "Émise le", row.get("emission"),
                        "À payer avant le", row.get("echeance"),
                        "Dossier", row.get("nda")),
                LEFT,
                664);
        facts(
                out,
                font,
                List.of(
                        "Nom", row.get("nom"),
                        "Prénom", row.get("prenom"),
                        "Nom de naissance", row.get("nom_naissance"),
                        "Date de naissance", row.get("naissance"),
                        "IPP", row.get("ipp"),
                        "Entrée", row.get("entree"),
                        "Sortie", row.get("sortie")),
                330,
                664);
    }

    private void table(PDPageContentStream out, PDFont font, Row row) throws IOException {
        float y = 530;
        text(out, font, 9, MUTED, LEFT, y + 18, "Qui paie quoi");
        text(out, font, 9, MUTED, 468, y + 18, "Montant en euros");
        line(out, y + 11, 1.2f);
        var lines = List.of(
                "Total des soins et de l'hébergement", "total",
                "Pris en charge par l'Assurance maladie", "amo",
                "Pris en charge par la mutuelle : participation", "amc_participation",
                "Pris en charge par la mutuelle : exigences particulières", "amc_exigences",
                "Reste à votre charge : participation", "patient_participation",
                "Reste à votre charge : exigences particulières", "patient_exigences",
                "Déjà payé", "deja_paye");
        for (int i = 0; i < lines.size(); i += 2) {
            text(out, font, 10.5f, INK, LEFT, y - 8, lines.get(i));
            text(
                    out,
                    font,
                    10.5f,
                    INK,
                    amountAt(font, 10.5f, row.get(lines.get(i + 1))),
                    y - 8,
                    row.get(lines.get(i + 1)));
            line(out, y - 17, .4f);
            y -= 27;
        }
        bold(out, font, 14, LEFT, y - 18, row.get("type").equals("acquittee") ? "Payé" : "À votre charge");
        bold(out, font, 14, amountAt(font, 14, row.toPay()), y - 18, row.toPay());
        line(out, y - 30, 1.2f);
    }

    private void foot(PDPageContentStream out, PDFont font, Row row) throws IOException {
        var words = row.get("type").equals("acquittee")
                ? List.of(
                        "Cette facture est payée. Vous pouvez l'envoyer à votre mutuelle.",
                        "Exonéré de TVA, article 261-4-1° du code général des impôts.")
                : List.of(
                        "Vous pouvez payer en ligne, par chèque ou au guichet du service facturation.",
                        "Si vous avez une mutuelle, gardez cette facture : elle vous sera demandée.",
                        "Exonéré de TVA, article 261-4-1° du code général des impôts.");
        float y = 245;
        for (var line : words) {
            text(out, font, 9.5f, INK, LEFT, y, line);
            y -= 15;
        }
        line(out, 96, .4f);
        text(
                out,
                font,
                8.5f,
                MUTED,
                LEFT,
                80,
                "Document de démonstration : patient, montants et établissement sont inventés.");
        text(out, font, 8.5f, MUTED, LEFT, 68, letterhead.name() + " - page 1 sur 1");
        text(out, font, 8.5f, MUTED, 330, 68, row.get("facture"));
    }

    /// Amounts end on one edge; those to be stamped are padded by [StampedPaper].
    private float amountAt(PDFont font, float size, String amount) throws IOException {
        return lettering == Lettering.EMBEDDED
                ? RIGHT - font.getStringWidth(amount) / 1000 * size
                : RIGHT - StampedPaper.AMOUNT_SPACES * SPACE_WIDTH * size;
    }

    private static void facts(PDPageContentStream out, PDFont font, List<String> pairs, float x, float top)
            throws IOException {
        float y = top;
        for (int i = 0; i < pairs.size(); i += 2) {
            text(out, font, 9, MUTED, x, y, pairs.get(i));
            text(out, font, 10, INK, x + 88, y, pairs.get(i + 1));
            y -= 14;
        }
    }

    private static void text(
            PDPageContentStream out, PDFont font, float size, Color color, float x, float y, String words)
            throws IOException {
        out.beginText();
        out.setFont(font, size);
        out.setNonStrokingColor(color);
        out.newLineAtOffset(x, y);
        out.showText(words);
        out.endText();
    }

    private static void bold(PDPageContentStream out, PDFont font, float size, float x, float y, String words)
            throws IOException {
        out.saveGraphicsState();
        out.setStrokingColor(INK);
        out.setLineWidth(size / 35);
        out.setRenderingMode(RenderingMode.FILL_STROKE);
        text(out, font, size, INK, x, y, words);
        out.restoreGraphicsState();
    }

    private static void line(PDPageContentStream out, float y, float width) throws IOException {
        out.setStrokingColor(MUTED);
        out.setLineWidth(width);
        out.moveTo(LEFT, y);
        out.lineTo(RIGHT, y);
        out.stroke();
    }

    private static PDFont liberation(PDDocument document) throws IOException {
        try (var letters = PDDocument.class.getResourceAsStream(LIBERATION)) {
            return PDType0Font.load(document, Objects.requireNonNull(letters), true);
        }
    }
}
