package fr.quittance.receipts;

import static fr.quittance.invoices.SampleInvoices.JEANNES_BIRTH_DATE;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.papers.DrawPdf;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.payments.PaymentStory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the fonts that the build cuts for the papers can write.
class PaperLettersTest extends PaymentStory {

    @Autowired
    PaidPapers papers;

    @Autowired
    DrawPdf draw;

    @Test
    void names_keep_their_letters_wherever_they_come_from() throws IOException {
        var paper = paperOf("ŒUVRARD-ŁĘCKI", "NGUYỄN ŞAHİN", "Zoë-Maëlys, Ÿ « d’été » – …\u202f€");

        var pdf = draw.draw(paper);

        Files.write(Files.createDirectories(Path.of("target", "papers")).resolve("lettres.pdf"), pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replace('\u00A0', ' '))
                    .contains("ŒUVRARD-ŁĘCKI", "NGUYỄN ŞAHİN", "Zoë-Maëlys, Ÿ « d’été » – … €", "1 284,50 €");
            var fonts = read.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
        }
    }

    private PaidPaper paperOf(String birthName, String lastName, String firstName) {
        var invoice = invoiceOf("1284.50", VALMONT);
        var paper = papers.of(
                new PaidInvoice(VALMONT, invoice.id(), opened(invoice)),
                ReceiptKind.ACQUITTED,
                Instant.parse("2026-10-18T19:14:00Z"));
        var patient = new Patient(
                PatientId.next(),
                "IPP-L",
                birthName,
                lastName,
                firstName,
                JEANNES_BIRTH_DATE,
                "fr",
                new Contacts("zoe@exemple.fr", "+33639980001", true));
        return new PaidPaper(
                paper.kind(), paper.head(), paper.invoice(), patient, paper.stay(), paper.payment(), paper.care(), "");
    }
}
