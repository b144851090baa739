package fr.quittance.journal;

import fr.quittance.establishments.EstablishmentCode;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Checks the journal of a hospital from its first entry to its last, and against what was noted
/// outside the database.
@Component
public class VerifyJournal {

    private static final int AT_ONCE = 5_000;

    private final Chains chains;
    private final Seals seals;
    private final Anchors anchors;

    VerifyJournal(Chains chains, Seals seals, Anchors anchors) {
        this.chains = chains;
        this.seals = seals;
        this.anchors = anchors;
    }

    /// Checks it as it stands at this moment.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(EstablishmentCode establishment) {
        // Before the first statement, which takes the snapshot: an end noted after it would not be
        // in the chain.
        var noted = new ArrayDeque<>(anchors.noted(establishment));
        var end = chains.end(establishment).orElse(new Chains.End(0, Seals.NOTHING));
        var before = new Chains.End(0, Seals.NOTHING);
        while (true) {
            var places = chains.after(establishment, before.seq(), AT_ONCE);
            if (places.isEmpty()) {
                break;
            }
            for (var place : places) {
                var wrong = wrong(before, place);
                if (wrong != null) {
                    return wrong;
                }
                before = new Chains.End(place.seq(), place.hash());
                while (!noted.isEmpty() && noted.getFirst().seq() <= before.seq()) {
                    var note = noted.removeFirst();
                    if (note.seq() == before.seq() && !MessageDigest.isEqual(note.hash(), before.hash())) {
                        return new Verdict.Broken(
                                before.seq(),
                                Verdict.Wrong.CHANGED,
                                place.entryId().toString());
                    }
                }
            }
        }
        if (end.seq() != before.seq() || !MessageDigest.isEqual(end.hash(), before.hash()) || !noted.isEmpty()) {
            return new Verdict.Broken(before.seq() + 1, Verdict.Wrong.CUT, "");
        }
        return foreign(establishment).orElse(new Verdict.Intact(before.seq()));
    }

    private Verdict.@Nullable Broken wrong(Chains.End before, Chains.Place place) {
        var seq = before.seq() + 1;
        var id = place.entryId().toString();
        if (place.seq() != seq) {
            return new Verdict.Broken(seq, Verdict.Wrong.MISSING, "");
        }
        if (place.signed() == null) {
            return new Verdict.Broken(seq, Verdict.Wrong.MISSING, id);
        }
        return MessageDigest.isEqual(
                        place.hash(),
                        seals.link(before.hash(), seq, place.signed().entry()))
                ? null
                : new Verdict.Broken(seq, Verdict.Wrong.CHANGED, id);
    }

    private Optional<Verdict> foreign(EstablishmentCode establishment) {
        return chains.withoutPlace(establishment).stream()
                .filter(it -> !isOurs(it))
                .map(it -> (Verdict) new Verdict.Broken(
                        0, Verdict.Wrong.FOREIGN, it.entry().id().toString()))
                .findFirst();
    }

    /// Waiting for its place, and signed; or older than the chain, which has not begun.
    private boolean isOurs(Chains.Signed signed) {
        var entry = signed.entry();
        return chains.waits(entry.establishment(), entry.id())
                && (signed.mac() == null
                        ? chains.end(entry.establishment()).isEmpty()
                        : MessageDigest.isEqual(signed.mac(), seals.entry(entry)));
    }
}
