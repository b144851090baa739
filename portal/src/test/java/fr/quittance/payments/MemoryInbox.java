package fr.quittance.payments;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The twin of [Inbox] in memory.
final class MemoryInbox extends Inbox {

    private static final Duration PATIENCE = Duration.ofDays(3);

    /// @param outcome what was made of it; empty before
    /// @param tries how often it was read in vain
    @SuppressWarnings("ArrayRecordComponent")
    record Row(byte[] raw, String mediaType, Instant since, String outcome, int tries) {

        boolean processed() {
            return !outcome.isEmpty();
        }

        Row tried(String andSaid) {
            return new Row(raw, mediaType, since, andSaid, tries + 1);
        }
    }

    private final Memory memory;
    final Map<Key, Row> rows = Memory.table();

    MemoryInbox(Memory memory) {
        super(Memory.noDatabase(), memory);
        this.memory = memory;
    }

    @Override
    Optional<Kept> keep(
            EstablishmentCode establishment, String platform, byte[] raw, String mediaType, String headers) {
        var key = new Key(establishment, platform, Documents.sha256(raw));
        var isNew = !rows.containsKey(key);
        if (isNew) {
            memory.put(rows, key, new Row(raw, mediaType, memory.instant(), "", 0));
        }
        return Optional.ofNullable(rows.get(key)).filter(it -> !it.processed()).map(unread -> new Kept(key, isNew));
    }

    @Override
    Optional<Letter> find(Key key) {
        return Optional.ofNullable(rows.get(key))
                .map(it -> new Letter(
                        it.raw(),
                        it.mediaType(),
                        memory.instant().isAfter(it.since().plus(PATIENCE)),
                        it.processed()));
    }

    @Override
    void done(Key key, String outcome) {
        Optional.ofNullable(rows.get(key))
                .filter(it -> !it.processed())
                .ifPresent(it -> memory.put(rows, key, it.tried(outcome)));
    }

    @Override
    Instant later(Key key) {
        var it = Optional.ofNullable(rows.get(key)).orElseThrow();
        memory.put(rows, key, it.tried(it.outcome()));
        return memory.instant().plus(Duration.ofSeconds(Math.min(240, 1L << Math.min(it.tries(), 20))));
    }
}
