package fr.quittance.intake;

import static fr.quittance.intake.SampleRows.anInvoiceRow;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.PortalTest;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class DropFolderIsWatchedTest {

    @Autowired
    IntakeSettings settings;

    @Autowired
    Invoices invoices;

    @Test
    void a_drop_enters_by_itself() throws IOException {
        var number = "W" + System.nanoTime();
        var folder = settings.folder().resolve(VALMONT.value());
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.isDirectory(folder));
        Files.write(folder.resolve(number + ".pdf"), SampleRows.pdf(number));
        Files.writeString(folder.resolve(number + ".csv"), SampleRows.index(List.of(anInvoiceRow(number))));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(invoices.find(VALMONT, new InvoiceNumber(number)))
                        .isPresent());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Files.notExists(folder.resolve(number + ".csv"))
                        && Files.notExists(folder.resolve(number + ".pdf")));
    }
}
