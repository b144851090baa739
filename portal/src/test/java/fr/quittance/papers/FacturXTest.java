package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.receipts.SamplePapers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;

/// An invoice made from lines is read by people, by screen readers and by software.
class FacturXTest {

    @TempDir
    Path folder;

    @Test
    void an_invoice_made_from_lines_is_valid_for_every_judge_once_sealed() throws Exception {
        var paper = SamplePapers.invoiceOfLines();
        var xml = FacturX.xml(SampleHospital.VALMONT, "99900451800017", SamplePapers.data());
        var file = folder.resolve("facture.pdf");
        SampleSeals.putKey(folder.resolve("cachet.p12"));

        var drawn = AttachFacturX.attach(SampleHospital.drawing().draw(paper), xml);
        var sealing = SampleSeals.sealing(null, SampleSeals.setting(folder.resolve("cachet.p12"), LocalDate.EPOCH))
                .seal(SampleHospital.VALMONT, drawn, SampleHospital.AT);
        var pdf = ((Sealing.Ready) sealing).pdf();
        SamplePapers.keep("modele-facture", pdf);
        Files.write(file, pdf);

        VeraPdf.assertConforms(pdf);
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(drawnTo("facturx.pdf", drawn));
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        assertThat(Poppler.run("pdfdetach", "-list", file.toString())).contains("factur-x.xml");
        assertThat(Poppler.run("pdfsig", "-nocert", file.toString())).contains("Signature is Valid");
    }

    @Test
    void what_others_paid_is_prepaid_and_what_is_due_is_the_patients() {
        var xml = new String(
                FacturX.xml(SampleHospital.VALMONT, "99900451800017", SamplePapers.data()), StandardCharsets.UTF_8);

        assertThat(xml.replaceAll("\\s+<", "<"))
                .contains("<ram:GrandTotalAmount>946.50</ram:GrandTotalAmount>")
                .contains("<ram:TotalPrepaidAmount>862.00</ram:TotalPrepaidAmount>")
                .contains("<ram:DuePayableAmount>84.50</ram:DuePayableAmount>")
                .contains("<ram:CategoryCode>E</ram:CategoryCode>")
                .contains("Forfait journalier hospitalier");
    }

    @Test
    void two_hundred_lines_make_several_pages_that_keep_both_standards() throws IOException {
        var pdf = SampleHospital.drawing().draw(SamplePapers.invoiceOfManyLines(200));

        SamplePapers.keep("modele-longue", pdf);
        VeraPdf.assertConforms(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isGreaterThan(4);
        }
    }

    private String drawnTo(String name, byte[] pdf) throws IOException {
        return Files.write(folder.resolve(name), pdf).toString();
    }
}
