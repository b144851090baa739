package fr.quittance.documents;

import fr.quittance.pages.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whether a file is a PDF that a patient can open without danger (ASVS 5.0, 5.2 and 5.4).
///
/// The bytes are only read, never rewritten. A hostile file costs at most [#TIME] and [#MEMORY].
@Component
public class PdfCheck {

    /// The largest file taken, in bytes: 10 MiB.
    public static final int SIZE_MAX = 10 * 1024 * 1024;

    /// The most pages taken.
    public static final int PAGES_MAX = 500;

    static final Duration TIME = Duration.ofSeconds(10);
    static final long MEMORY = 192L * 1024 * 1024;

    private static final Logger log = LoggerFactory.getLogger(PdfCheck.class);
    static final long SCRATCH = 64L * 1024 * 1024;
    private static final int END_WINDOW = 2048;

    private final Semaphore atOnce = new Semaphore(2);

    /// Checks a file.
    public PdfVerdict check(byte[] bytes) {
        if (bytes.length == 0) {
            return unfit("documents.pdf-empty");
        }
        if (bytes.length > SIZE_MAX) {
            return unfit("documents.pdf-too-large");
        }
        if (!startsLikePdf(bytes)) {
            return unfit("documents.pdf-not-a-pdf");
        }
        if (!endsLikePdf(bytes)) {
            return unfit("documents.pdf-cut");
        }
        if (PdfFilters.stacked(bytes)) {
            return unfit("documents.pdf-too-heavy");
        }
        atOnce.acquireUninterruptibly();
        try {
            return openInTime(bytes);
        } finally {
            atOnce.release();
        }
    }

    /// On a thread of its own, whose time and memory are counted; PDFBox cannot be asked to stop.
    private static PdfVerdict openInTime(byte[] bytes) {
        var verdict = new CompletableFuture<PdfVerdict>();
        Thread.ofPlatform().daemon().name("pdf-check").start(() -> verdict.complete(open(bytes)));
        try {
            return verdict.get(TIME.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return unfit("documents.pdf-too-heavy");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while checking a PDF", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PdfVerdict open(byte[] bytes) {
        var allowance = new PdfAllowance(TIME, MEMORY);
        try (var file = new MeteredRead(bytes, allowance);
                var document = Loader.loadPDF(file, MemoryUsageSetting.setupMixed(SCRATCH / 4, SCRATCH).streamCache)) {
            return examine(document, allowance);
        } catch (PdfAllowance.Spent e) {
            return unfit("documents.pdf-too-heavy");
        } catch (InvalidPasswordException e) {
            return unfit("documents.pdf-encrypted");
        } catch (IOException | RuntimeException e) {
            log.debug("A PDF does not open", e);
            return unfit(allowance.spent() ? "documents.pdf-too-heavy" : "documents.pdf-damaged");
        } catch (StackOverflowError | OutOfMemoryError e) {
            return unfit("documents.pdf-too-heavy");
        }
    }

    private static PdfVerdict examine(PDDocument document, PdfAllowance allowance) throws IOException {
        if (document.isEncrypted()) {
            return unfit("documents.pdf-encrypted");
        }
        var forbidden = ActiveContent.in(document.getDocument().getTrailer(), allowance);
        if (forbidden.isPresent()) {
            return unfit("documents.pdf-active-" + forbidden.get());
        }
        var pages = 0;
        for (var page : document.getPages()) {
            allowance.check();
            if (page.getMediaBox().getWidth() <= 0) {
                return unfit("documents.pdf-damaged");
            }
            if (++pages > PAGES_MAX) {
                return unfit("documents.pdf-too-many-pages");
            }
        }
        return pages == 0 ? unfit("documents.pdf-no-page") : new PdfVerdict.Sound(pages);
    }

    private static boolean startsLikePdf(byte[] bytes) {
        return text(bytes, 0, 8).matches("%PDF-[12]\\.[0-9]");
    }

    private static boolean endsLikePdf(byte[] bytes) {
        var end = text(bytes, Math.max(0, bytes.length - END_WINDOW), bytes.length);
        return end.contains("startxref") && end.contains("%%EOF");
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.ISO_8859_1);
    }

    private static PdfVerdict.Unfit unfit(String key) {
        return new PdfVerdict.Unfit(Texts.text(key));
    }
}
