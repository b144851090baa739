package fr.quittance.payments;

import java.util.Map;

/// The twin of [RefundCases] in memory: nobody closes one.
final class MemoryCases extends RefundCases {

    /// @param reason as in the database
    record Row(Capture capture, String reason) {}

    private final Memory memory;
    final Map<CaptureId, Row> rows = Memory.table();

    MemoryCases(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    void open(Capture capture, Capture.Allocation reason) {
        memory.put(rows, capture.id(), new Row(capture, reason.name()));
    }

    @Override
    boolean contradict(Capture capture) {
        if (rows.containsKey(capture.id())) {
            return false;
        }
        memory.put(rows, capture.id(), new Row(capture, "CONTRADICTED"));
        return true;
    }

    boolean isOpenFor(PaymentReference attempt) {
        return rows.values().stream().anyMatch(it -> attempt.equals(it.capture().attempt()));
    }

    /// Whether money is somebody's task.
    boolean owes(Capture capture) {
        var row = rows.get(capture.id());
        return row != null && !row.reason().equals("CONTRADICTED");
    }
}
