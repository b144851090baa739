package fr.quittance.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.papers.DrawPdf;
import fr.quittance.papers.SampleHospital;
import fr.quittance.papers.VeraPdf;
import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Archives keep our papers and a blind person can read them.
class PaperStandardsTest {

    private static final DrawPdf DRAW = SampleHospital.drawing();

    @ParameterizedTest
    @EnumSource
    void every_paper_keeps_both_standards(ReceiptKind kind) {
        var pdf = DRAW.draw(SamplePapers.paper(kind));

        SamplePapers.keep("modele-" + kind.name().toLowerCase(Locale.ROOT), pdf);
        VeraPdf.assertConforms(pdf);
    }

    @Test
    void a_facture_acquittee_line_by_line_keeps_them_too_on_one_page() throws IOException {
        var pdf = DRAW.draw(SamplePapers.acquittedOfLines());

        SamplePapers.keep("modele-acquittee-detaillee", pdf);
        VeraPdf.assertConforms(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
        }
    }

    @Test
    void an_avoir_keeps_both_standards_on_one_page() throws IOException {
        var pdf = DRAW.draw(SamplePapers.creditNote());

        SamplePapers.keep("modele-avoir", pdf);
        VeraPdf.assertConforms(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
        }
    }

    @Test
    void the_facture_acquittee_says_what_insurers_look_for_in_reading_order() throws IOException {
        var pdf = DRAW.draw(SamplePapers.paper(ReceiptKind.ACQUITTED));

        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(read).replace('\u00A0', ' '))
                    .containsSubsequence(
                            "Centre hospitalier de Valmont",
                            "FINESS 990 004 518 · SIRET 999 004 518 00017",
                            "FACTURE ACQUITTÉE",
                            "Réglée en totalité",
                            "84,50 €",
                            "Réglée le",
                            "18 octobre 2026 à 21 h 14",
                            "Référence de transaction",
                            "P-8F3K-22",
                            "Réglée par",
                            "Jeanne Dupont",
                            "DUPONT Jeanne",
                            "27/03/1957",
                            "0048 1127 03",
                            "Vérifier ce document",
                            "4H7Q-M2KD-9TVM");
        }
    }
}
