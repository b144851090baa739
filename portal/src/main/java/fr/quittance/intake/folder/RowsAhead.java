package fr.quittance.intake.folder;

import fr.quittance.intake.Column;
import fr.quittance.intake.IndexLine;
import fr.quittance.intake.Reception;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The rows of a drop being received, a few at once, so that one waits for the disk while another
/// is checked. What becomes of them is reported in their order.
///
/// A row waits for those above it that name the same invoice, patient or stay: the result is that
/// of reading one after the other. Closed, it has waited for every row that it began.
final class RowsAhead implements AutoCloseable {

    private static final Set<Column> NAMES = EnumSet.of(Column.NUMBER, Column.REPLACES, Column.IPP, Column.NDA);

    private final int atOnce;
    private final DropReport report;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Begun> begun = new ArrayDeque<>();
    private Tally tally = Tally.NONE;

    RowsAhead(int atOnce, DropReport report) {
        this.atOnce = atOnce;
        this.report = report;
    }

    private record Begun(IndexLine line, Set<String> names, Future<Reception> reception) {}

    /// Begins a row, once there is room for it.
    ///
    /// @throws RuntimeException what made an earlier row fail as a whole: an outage
    void read(IndexLine line, Callable<Reception> receive) throws IOException {
        var names = names(line);
        while (begun.size() >= atOnce || begun.stream().anyMatch(it -> !Collections.disjoint(it.names(), names))) {
            report(begun.removeFirst());
        }
        begun.addLast(new Begun(line, names, workers.submit(receive)));
    }

    /// Waits for the rows begun.
    Tally finish() throws IOException {
        while (!begun.isEmpty()) {
            report(begun.removeFirst());
        }
        return tally;
    }

    /// The number of an invoice is a name whether it is issued, replaced or cancelled.
    private static Set<String> names(IndexLine line) {
        var names = new HashSet<String>();
        if (line instanceof IndexLine.Row row) {
            for (var column : NAMES) {
                var value = row.cells().getOrDefault(column, "").strip();
                if (!value.isEmpty()) {
                    names.add((column == Column.REPLACES ? Column.NUMBER : column) + " " + value);
                }
            }
        }
        return names;
    }

    private void report(Begun row) throws IOException {
        var reception = result(row.reception());
        tally = tally.with(reception);
        var number = row.line().number();
        var invoice = row.line() instanceof IndexLine.Row it
                ? it.cells().getOrDefault(Column.NUMBER, "").strip()
                : "";
        switch (reception) {
            case Reception.Accepted accepted -> {
                var warnings = accepted.warnings();
                report.say(number, invoice, warnings.isEmpty() ? "accepted" : "warning", warnings);
            }
            case Reception.Completed completed -> report.say(number, invoice, "completed", List.of());
            case Reception.AlreadyThere there -> report.say(number, invoice, "already-there", List.of());
            case Reception.Refused refused -> report.say(number, invoice, "refused", refused.problems());
        }
    }

    private static Reception result(Future<Reception> reception) throws IOException {
        try {
            return reception.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException cause -> throw cause;
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a drop was read", e);
        }
    }

    @Override
    public void close() {
        workers.close();
    }
}
