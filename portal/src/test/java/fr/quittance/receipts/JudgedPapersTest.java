package fr.quittance.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.SamplePdfs;
import fr.quittance.papers.JoinedPapers;
import fr.quittance.papers.QrReader;
import fr.quittance.papers.SampleHospital;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Tools that we did not write read what the papers carry: zbar the QR code, poppler the files attached.
class JudgedPapersTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_qr_code_reads_back_as_the_address_that_verifies_the_paper(ReceiptKind kind) throws Exception {
        var paper = SamplePapers.paper(kind);

        assertThat(QrReader.read(SampleHospital.drawing().draw(paper)))
                .containsExactly(paper.mark().address());
    }

    @Test
    void the_qr_code_of_an_avoir_does_too() throws Exception {
        var paper = SamplePapers.creditNote();

        assertThat(QrReader.read(SampleHospital.drawing().draw(paper)))
                .containsExactly(Objects.requireNonNull(paper.head().mark()).address());
    }

    @Test
    void the_hospitals_file_comes_out_of_the_joined_and_sealed_one_byte_for_byte() throws Exception {
        var original = SamplePdfs.pdf(document -> {
            SamplePdfs.addPage(document, "Page 1 de l'hopital");
            SamplePdfs.addPage(document, "Page 2 de l'hopital");
        });
        var paper = SamplePapers.paper(ReceiptKind.ACQUITTED);

        var joined = JoinedPapers.sealed(original, paper, folder);

        SamplePapers.keep("modele-jointe", joined);
        assertThat(JoinedPapers.detached(joined, "facture-originale.pdf", folder))
                .isEqualTo(original);
        assertThat(QrReader.read(joined)).containsExactly(paper.mark().address());
        assertThat(JoinedPapers.words(joined, 3, folder)).containsOnlyOnce("Page 3 sur 3");
    }

    @Test
    void factur_x_comes_out_byte_for_byte_as_it_was_written() throws Exception {
        var xml = "<?xml version=\"1.0\"?><sample/>".getBytes(StandardCharsets.UTF_8);

        var paper = JoinedPapers.withFacturX(SampleHospital.drawing().draw(SamplePapers.invoiceOfLines()), xml);

        assertThat(JoinedPapers.detached(paper, "factur-x.xml", folder)).isEqualTo(xml);
    }
}
