package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.platform.PaymentPlatform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The twin of [Captures] in memory.
final class MemoryCaptures extends Captures {

    private final Memory memory;
    private final MemoryRefunds refunds;

    /// What names money: the platform, its contract, its own name for it.
    record Key(EstablishmentCode establishment, String platform, String merchant, String transaction) {

        static Key of(Capture it) {
            return new Key(it.establishment(), it.platform(), it.merchant(), it.transaction());
        }
    }

    /// @param place its rank among all that was recorded
    record Row(Capture capture, int place) {}

    final Map<Key, Row> rows = Memory.table();

    /// Whoever sees money the moment it is recorded, before anything takes it.
    Consumer<Capture> watcher = capture -> {};

    MemoryCaptures(Memory memory, MemoryRefunds refunds) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
        this.refunds = refunds;
    }

    List<Capture> all() {
        return rows.values().stream()
                .sorted(Comparator.comparing(Row::place))
                .map(Row::capture)
                .toList();
    }

    @Override
    List<Capture> of(EstablishmentCode establishment, PaymentReference attempt) {
        return all().stream()
                .filter(it -> it.establishment().equals(establishment) && attempt.equals(it.attempt()))
                .toList();
    }

    @Override
    Optional<Capture> find(EstablishmentCode establishment, CaptureId id) {
        return all().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    Optional<Capture> lock(EstablishmentCode establishment, CaptureId id) {
        return find(establishment, id);
    }

    @Override
    boolean isReused(Capture capture) {
        return isReused(Key.of(capture), capture.order());
    }

    @Override
    boolean isReused(
            EstablishmentCode establishment, PaymentPlatform platform, String transaction, PaymentReference order) {
        return isReused(new Key(establishment, platform.name(), platform.merchant(), transaction), order.value());
    }

    private boolean isReused(Key key, String order) {
        return Optional.ofNullable(rows.get(key))
                .filter(it -> !it.capture().order().equals(order))
                .isPresent();
    }

    @Override
    boolean areGivenBack(Capture money) {
        return refunds.made(it -> it.capture().equals(money.id())).compareTo(money.amount()) >= 0;
    }

    @Override
    boolean add(Capture capture) {
        if (rows.containsKey(Key.of(capture))) {
            return false;
        }
        watcher.accept(capture);
        memory.put(rows, Key.of(capture), new Row(capture, rows.size()));
        return true;
    }

    @Override
    void learn(Capture known, Capture news) {
        var row = Optional.ofNullable(rows.get(Key.of(known))).orElseThrow();
        var surer = news.confirmation().compareTo(known.confirmation()) > 0 ? news : known;
        var it = known.isAnonymous() ? row.capture().named(news.transaction()) : row.capture();
        memory.remove(rows, Key.of(known));
        memory.put(rows, Key.of(it), new Row(it.surely(surer.confirmation()), row.place()));
    }
}
