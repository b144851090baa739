package fr.quittance.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.quittance.documents.PdfCheck;
import fr.quittance.documents.PdfVerdict;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.SamplePapers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a hospital's software sends: refused with a reason, or acquitted, within bounds.
class HostilePdfsTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long MEMORY = 256L * 1024 * 1024;

    private final PdfCheck check = new PdfCheck();
    private final byte[] ours = SampleHospital.drawing().draw(SamplePapers.paper(ReceiptKind.ACQUITTED));

    @Test
    @Timeout(120)
    void each_is_refused_with_a_reason_or_acquitted_within_bounds() throws IOException {
        var pdfs = HostilePdfs.all();
        var refused = new TreeMap<String, Integer>();
        var accepted = new ArrayList<String>();

        for (var pdf : pdfs.entrySet()) {
            var started = System.nanoTime();
            switch (check.check(pdf.getValue())) {
                case PdfVerdict.Unfit(var reason) -> refused.merge(reason, 1, Integer::sum);
                case PdfVerdict.Sound(var pages) -> {
                    acquit(pdf.getKey(), pdf.getValue(), pages);
                    accepted.add(pdf.getKey());
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .as(pdf.getKey())
                    .isLessThan(Duration.ofSeconds(10));
        }

        assertThat(pdfs).hasSize(200);
        assertThat(refused.keySet()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(accepted).contains("1 pages", "499 pages", "as PDF 2.0", "ends of line of Windows");
        assertThat(accepted)
                .noneMatch(it -> it.startsWith("locked") || it.startsWith("script") || it.startsWith("action"))
                .doesNotContain("XFA form", "501 pages", "3000 pages", "0 pages", "HTML");
        System.out.printf("accepted and acquitted: %d; refused: %s%n", accepted.size(), refused);
    }

    private void acquit(String name, byte[] pdf, int pages) throws IOException {
        var before = THREADS.getCurrentThreadAllocatedBytes();

        var joined = JoinPages.join(pdf, ours);

        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as(name).isLessThan(MEMORY);
        try (var read = Loader.loadPDF(joined.pdf())) {
            assertThat(read.getNumberOfPages()).as(name).isIn(1, pages + 1);
            var attached =
                    read.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(AttachedFiles.bytes(read, "facture-originale.pdf"))
                    .as(name)
                    .isEqualTo(pdf);
        }
    }
}
