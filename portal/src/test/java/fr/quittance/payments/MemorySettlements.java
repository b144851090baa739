package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of [Settlements] in memory.
final class MemorySettlements extends Settlements {

    private static final String UNKNOWN = "UNKNOWN";

    record Key(String transaction, LocalDate settledOn, Money amount) {

        static Key of(SettlementLine line) {
            return new Key(line.transaction(), line.settledOn(), line.amount());
        }
    }

    record Row(
            SettlementLine line, String outcome, @Nullable CaptureId money) {

        boolean isMatched() {
            return outcome.equals("MATCHED");
        }
    }

    private final Memory memory;
    private final MemoryCaptures captures;
    final Map<Key, Row> rows = Memory.table();

    MemorySettlements(Memory memory, MemoryCaptures captures) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
        this.captures = captures;
    }

    @Override
    boolean add(
            EstablishmentCode establishment,
            String platform,
            SettlementLine line,
            String outcome,
            @Nullable CaptureId money,
            String by) {
        var before = rows.get(Key.of(line));
        if (before != null && (!before.outcome().equals(UNKNOWN) || outcome.equals(UNKNOWN))) {
            return false;
        }
        memory.put(rows, Key.of(line), new Row(before == null ? line : before.line(), outcome, money));
        return true;
    }

    @Override
    boolean isPaidOut(Capture money, SettlementLine line) {
        return rows.values().stream()
                .filter(it -> it.isMatched() && money.id().equals(it.money()))
                .anyMatch(it -> !it.line().transaction().equals(line.transaction())
                        || !it.line().settledOn().equals(line.settledOn()));
    }

    @Override
    Optional<CaptureId> named(EstablishmentCode establishment, String platform, String transaction) {
        return captures.all().stream()
                .filter(it -> it.platform().equals(platform) && it.transaction().equals(transaction))
                .map(Capture::id)
                .findFirst();
    }
}
