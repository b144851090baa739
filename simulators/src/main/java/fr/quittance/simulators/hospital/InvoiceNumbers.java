package fr.quittance.simulators.hospital;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Invoice numbers that differ from one start of this program to the next, without keeping a file.
@Component
class InvoiceNumbers {

    private static final int SHORT_SERIES = 1_000;

    private final InstantSource clock;
    private long next;

    InvoiceNumbers(InstantSource clock) {
        this.clock = clock;
        // A number for each second of the clock: a restart goes on after what came before, unless more than one
        // invoice a second was sent all the while. The six digits come round after eleven days.
        this.next = clock.instant().getEpochSecond() % 1_000_000;
    }

    /// `F2026-004518` for a few; long series carry a mark of their own: `F2026-T3K9F2-000001`.
    record Batch(int year, String mark, long first) {

        String number(int index) {
            return mark.isEmpty()
                    ? "F%d-%06d".formatted(year, (first + index) % 1_000_000)
                    : "F%d-%s-%06d".formatted(year, mark, index + 1);
        }
    }

    synchronized Batch batch(int count, int year) {
        if (count > SHORT_SERIES) {
            var mark = Long.toString(clock.instant().toEpochMilli(), 36).toUpperCase(java.util.Locale.ROOT);
            return new Batch(year, mark, 0);
        }
        var batch = new Batch(year, "", next);
        next += count;
        return batch;
    }
}
