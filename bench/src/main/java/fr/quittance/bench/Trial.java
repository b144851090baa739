package fr.quittance.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Pages asked for (W2) while payments are confirmed (W4), and something that happens meanwhile; then what was lost.
final class Trial {

    private static final int READERS = 16;
    private static final int PLATFORMS = 4;
    private static final Duration AT_MOST = Duration.ofSeconds(900);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(120);
    private static final AtomicInteger BATCHES = new AtomicInteger();

    private final Fleet fleet;
    private final Crowd crowd;
    private final RowsNow rowsNow;
    private final String pages;

    /// Opens the rows of the database that is the primary now.
    interface RowsNow {
        Rows open() throws Exception;
    }

    /// What happens while they visit.
    interface Happening {
        void happen() throws Exception;
    }

    Trial(Fleet fleet, Crowd crowd, RowsNow rowsNow) throws Exception {
        this.fleet = fleet;
        this.crowd = crowd;
        this.rowsNow = rowsNow;
        try (var rows = rowsNow.open()) {
            pages = crowd.pages("w9v", READERS, rows);
        }
    }

    /// One run.
    ///
    /// @param payments how many are confirmed meanwhile
    /// @param spread over how long
    /// @param calm whether nobody may see anything fail
    Run run(String name, int payments, Duration spread, boolean calm, Happening happening) throws Exception {
        var batch = "w9b" + BATCHES.incrementAndGet();
        String callbacks;
        try (var rows = rowsNow.open()) {
            callbacks = crowd.callbacks(batch, payments, rows);
        }
        var cpu = fleet.cpuSeconds();
        var door = fleet.address("/");
        Visits.Tally paid;
        Visits.Tally read;
        try (var reading = Visits.again(fleet.folder(), door, pages, READERS, AT_MOST);
                var paying = Visits.once(fleet.folder(), door, callbacks, PLATFORMS, spread, AT_MOST)) {
            happening.happen();
            paid = paying.done(AT_MOST);
            read = reading.end();
        }
        cpu = fleet.cpuSeconds() - cpu;
        var wrong = wrong(batch, payments, read, paid, calm);
        System.out.printf(
                "%s: %,d pages, of which %d failed first and came right when asked again; %d callbacks, of which %d had to"
                        + " be repeated; longest wait for a right answer %.1f s (page), %.1f s (callback); %s%n",
                name,
                read.good(),
                read.seenFailing(),
                paid.good(),
                paid.seenFailing(),
                read.gap(),
                paid.gap(),
                wrong == null ? "every payment settled once, every page right" : wrong);
        return new Run(read.good(), read.micros() / 1e6, cpu, read.latency(), wrong);
    }

    /// What was acknowledged must be there, once; and no page may be another's.
    private @Nullable String wrong(String batch, int payments, Visits.Tally read, Visits.Tally paid, boolean calm)
            throws Exception {
        if (read.wrong() + paid.left() > 0) {
            return read.wrong() + " wrong pages, " + paid.left() + " callbacks never answered";
        }
        if (calm && read.seenFailing() + paid.seenFailing() > 0) {
            return "somebody saw " + read.seenFailing() + " pages and " + paid.seenFailing() + " callbacks fail";
        }
        try (var rows = rowsNow.open()) {
            Waiting.until(SETTLED_WITHIN, Duration.ofMillis(100), () -> rows.paidOnce(batch) >= payments);
            var once = rows.paidOnce(batch);
            if (once != payments) {
                return once + " of " + payments + " payments took their money once";
            }
            if (!Waiting.until(SETTLED_WITHIN, Duration.ofMillis(200), () -> rows.acquitted(batch) >= payments)) {
                throw new IOException("Papers are missing: " + rows.acquitted(batch) + " of " + payments);
            }
            return null;
        }
    }
}
