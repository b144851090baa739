package fr.quittance.payments;

import fr.quittance.money.Money;
import fr.quittance.visitors.StaffMember;
import java.util.Map;

/// The twin of [Reversals] in memory.
final class MemoryReversals extends Reversals {

    private final Memory memory;
    final Map<CaptureId, Money> rows = Memory.table();

    MemoryReversals(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    boolean have(Capture money) {
        return rows.containsKey(money.id());
    }

    @Override
    boolean add(Capture money, Money amount, String why, StaffMember by) {
        if (have(money)) {
            return false;
        }
        memory.put(rows, money.id(), amount);
        return true;
    }

    Money of(CaptureId capture) {
        return rows.getOrDefault(capture, Money.ZERO);
    }
}
