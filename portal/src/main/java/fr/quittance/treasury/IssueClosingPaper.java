package fr.quittance.treasury;

import fr.quittance.papers.MakePaper;
import fr.quittance.papers.Making;
import fr.quittance.papers.PaperHeads;
import fr.quittance.papers.WaitingPapers;
import fr.quittance.payments.PlatformNames;
import java.time.InstantSource;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the paper of a closed day: drawn and sealed outside any transaction.
@Component
class IssueClosingPaper {

    private static final String KIND = "CLOSING";

    private final Closings closings;
    private final PlatformNames platforms;
    private final PaperHeads heads;
    private final MakePaper make;
    private final WaitingPapers waiting;
    private final StoreClosingPaper store;
    private final InstantSource clock;

    IssueClosingPaper(
            Closings closings,
            PlatformNames platforms,
            PaperHeads heads,
            MakePaper make,
            WaitingPapers waiting,
            StoreClosingPaper store,
            InstantSource clock) {
        this.closings = closings;
        this.platforms = platforms;
        this.heads = heads;
        this.make = make;
        this.waiting = waiting;
        this.store = store;
        this.clock = clock;
    }

    /// Makes it, unless it is there.
    ///
    /// @return whether it is there now; false when it waits for a key
    boolean issue(ClosedDay closed) {
        var establishment = closed.establishment();
        var closing = closings.find(establishment, closed.day()).orElseThrow();
        if (closing.document() != null) {
            return true;
        }
        var now = clock.instant();
        var names = closing.lines().stream()
                .map(Closing.Line::platform)
                .distinct()
                .collect(Collectors.toMap(it -> it, it -> platforms.of(establishment, it)));
        var paper = new ClosingPaper(heads.of(establishment, now), closing, names);
        return switch (make.make(establishment, paper, null, null, now)) {
            case Making.Made made -> {
                store.store(closed, made);
                waiting.remove(establishment, KIND, closed.day().toString());
                yield true;
            }
            case Making.Waits(var reason) -> {
                waiting.add(establishment, KIND, closed.day().toString(), reason);
                yield false;
            }
        };
    }
}
