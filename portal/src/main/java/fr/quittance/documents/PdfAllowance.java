package fr.quittance.documents;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/// The time and the memory that checking one PDF may take, counted on the thread that made it.
final class PdfAllowance {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long lastNanos;
    private final long lastBytes;
    private boolean spent;

    PdfAllowance(Duration time, long bytes) {
        lastNanos = System.nanoTime() + time.toNanos();
        lastBytes = THREADS.getCurrentThreadAllocatedBytes() + bytes;
    }

    /// Stops the work once the allowance is spent.
    void check() throws Spent {
        if (spent || System.nanoTime() > lastNanos || THREADS.getCurrentThreadAllocatedBytes() > lastBytes) {
            spent = true;
            throw new Spent();
        }
    }

    /// PDFBox swallows some exceptions: the allowance remembers.
    boolean spent() {
        return spent;
    }

    /// The file asks for more than a bill needs.
    static final class Spent extends IOException {

        private static final long serialVersionUID = 1;

        Spent() {
            super("The PDF takes too much time or memory");
        }
    }
}
