package fr.quittance.payments;

import fr.quittance.money.Money;
import java.util.List;
import java.util.Map;

/// The twin of [RefundCases] in memory.
final class MemoryCases extends RefundCases {

    private static final String CONTRADICTED = "CONTRADICTED";

    /// @param reason as in the database
    record Row(Capture capture, String reason, boolean open) {

        /// Whether it says that money is somebody's task, and not that it is in doubt.
        boolean owes() {
            return open && !reason.equals(CONTRADICTED);
        }
    }

    private final Memory memory;
    private final MemoryAllocations allocations;
    private final MemoryReversals reversals;
    private final MemoryRefunds refunds;
    final Map<CaptureId, Row> rows = Memory.table();

    MemoryCases(Memory memory, MemoryAllocations allocations, MemoryReversals reversals, MemoryRefunds refunds) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
        this.allocations = allocations;
        this.reversals = reversals;
        this.refunds = refunds;
    }

    @Override
    void open(Capture capture, Capture.Allocation reason) {
        write(capture, reason.name(), true);
    }

    @Override
    void open(Capture capture, Allocations.Reason reason) {
        write(capture, reason.name(), true);
    }

    @Override
    boolean contradict(Capture capture) {
        if (isOpen(capture)) {
            return false;
        }
        write(capture, CONTRADICTED, true);
        return true;
    }

    @Override
    boolean isOpen(Capture capture) {
        var row = rows.get(capture.id());
        return row != null && row.open();
    }

    @Override
    void closeIfNothingIsLeft(Capture capture, String by) {
        var row = rows.get(capture.id());
        if (row != null && row.owes() && left(capture).isZero()) {
            write(capture, row.reason(), false);
        }
    }

    @Override
    boolean closeDoubt(Capture capture, String by) {
        var row = rows.get(capture.id());
        var isDoubt = row != null
                && row.open()
                && (row.reason().equals(CONTRADICTED) || !capture.amount().isPositive());
        if (row != null && isDoubt) {
            write(capture, row.reason(), false);
        }
        return isDoubt;
    }

    private void write(Capture capture, String reason, boolean open) {
        memory.put(rows, capture.id(), new Row(capture, reason, open));
    }

    /// What of some money pays nothing and was not given back.
    Money left(Capture capture) {
        return capture.amount()
                .minus(reversals.of(capture.id()))
                .minus(allocations.sum(it -> it.capture().equals(capture.id())))
                .minus(refunds.made(it -> it.capture().equals(capture.id()) && it.invoice() == null));
    }

    boolean isOpenFor(PaymentReference attempt) {
        return rows.values().stream()
                .anyMatch(it -> it.open() && attempt.equals(it.capture().attempt()));
    }

    /// Whether money is somebody's task.
    boolean owes(Capture capture) {
        var row = rows.get(capture.id());
        return row != null && row.owes();
    }

    List<Capture> owing() {
        return rows.values().stream().filter(Row::owes).map(Row::capture).toList();
    }
}
