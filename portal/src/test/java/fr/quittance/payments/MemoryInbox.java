package fr.quittance.payments;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The twin of [Inbox] in memory.
final class MemoryInbox extends Inbox {

    /// @param tries how often it was read in vain
    record Row(Letter letter, int tries) {}

    private final Memory memory;
    final Map<Key, Row> rows = Memory.table();

    MemoryInbox(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    Key keep(EstablishmentCode establishment, String platform, byte[] raw, String mediaType, String headers) {
        var key = new Key(establishment, platform, Documents.sha256(raw));
        if (!rows.containsKey(key)) {
            memory.put(rows, key, new Row(new Letter(raw, mediaType, false), 0));
        }
        return key;
    }

    @Override
    Optional<Letter> find(Key key) {
        return Optional.ofNullable(rows.get(key)).map(Row::letter);
    }

    @Override
    void done(Key key, String outcome) {
        Optional.ofNullable(rows.get(key))
                .filter(it -> !it.letter().processed())
                .ifPresent(it -> memory.put(
                        rows,
                        key,
                        new Row(new Letter(it.letter().raw(), it.letter().mediaType(), true), it.tries() + 1)));
    }

    @Override
    Instant later(Key key) {
        var it = Optional.ofNullable(rows.get(key)).orElseThrow();
        memory.put(rows, key, new Row(it.letter(), it.tries() + 1));
        return memory.instant().plus(Duration.ofSeconds(Math.min(600, 1L << Math.min(it.tries(), 20))));
    }
}
