package fr.quittance.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.DocumentId;
import fr.quittance.money.Money;
import fr.quittance.papers.SampleHospital;
import fr.quittance.papers.VeraPdf;
import fr.quittance.payments.Means;
import fr.quittance.payments.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClosingPaperTest {

    @Test
    void the_arrete_de_caisse_keeps_the_standards_of_papers_on_one_page_and_says_what_is_missing() throws IOException {
        var pdf = SampleHospital.drawing().draw(paper());

        keep(pdf);
        VeraPdf.assertConforms(pdf);
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isOne();
            assertThat(new PDFTextStripper().getText(read).replace('\u00A0', ' '))
                    .containsSubsequence(
                            "ARRÊTÉ DE CAISSE",
                            "18 octobre 2026",
                            "1 419,50 €",
                            "Écart : 0,50 € en moins",
                            "Mme Roy",
                            "Espèces",
                            "Chèque",
                            "Carte, au terminal",
                            "Erreur de rendu de monnaie",
                            "PaySim");
        }
    }

    private static ClosingPaper paper() {
        var closing = new Closing(
                SampleHospital.VALMONT.code(),
                LocalDate.of(2026, 10, 18),
                "Mme Roy",
                SampleHospital.AT,
                "Erreur de rendu de monnaie, retrouvée le soir même dans le tiroir du second guichet.",
                List.of(
                        line(Order.DESK, Means.CASH, 3, "51.00", "0", "50.50"),
                        line(Order.DESK, Means.CHEQUE, 2, "169.00", "84.50", "84.50"),
                        line(Order.DESK, Means.TERMINAL, 11, "1284.50", "0", "1284.50"),
                        line("paytweak", Means.ONLINE, 57, "3084.50", "24.50", null)),
                new DocumentId(new UUID(1, 1)));
        return new ClosingPaper(
                SampleHospital.headOfInvoice(), closing, Map.of("paytweak", "PaySim", Order.DESK, "guichet"));
    }

    private static Closing.Line line(
            String platform, Means means, int count, String taken, String back, @Nullable String counted) {
        return new Closing.Line(
                platform,
                means,
                count,
                Money.euros(taken),
                Money.euros(back),
                counted == null ? null : Money.euros(counted));
    }

    /// For people to look at: `-Dpictures=folder`.
    private static void keep(byte[] pdf) throws IOException {
        var folder = System.getProperty("pictures");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, "arrete-de-caisse.pdf"), pdf);
        }
    }
}
