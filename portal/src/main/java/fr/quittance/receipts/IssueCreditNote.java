package fr.quittance.receipts;

import fr.quittance.papers.MakePaper;
import fr.quittance.papers.Making;
import fr.quittance.papers.WaitingPapers;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Makes the file of a credit note: drawn outside any transaction, stored in one of its own. One that
/// cannot be sealed waits, and is told to staff.
@Component
class IssueCreditNote {

    private static final String KIND = "CREDIT_NOTE";

    private final CreditPapers papers;
    private final MakePaper make;
    private final WaitingPapers waiting;
    private final StoreCreditNote store;
    private final InstantSource clock;

    IssueCreditNote(
            CreditPapers papers, MakePaper make, WaitingPapers waiting, StoreCreditNote store, InstantSource clock) {
        this.papers = papers;
        this.make = make;
        this.waiting = waiting;
        this.store = store;
        this.clock = clock;
    }

    /// Makes it, unless it is there.
    IssueReceipts.Outcome issue(RefundedMoney refunded) {
        var paper = papers.of(refunded, clock.instant());
        var note = paper.note();
        if (note.document() != null) {
            return IssueReceipts.Outcome.DONE;
        }
        return switch (make.make(
                note.establishment(), paper, null, null, paper.head().at())) {
            case Making.Made made -> {
                store.store(paper, made);
                waiting.remove(note.establishment(), KIND, note.number());
                yield IssueReceipts.Outcome.DONE;
            }
            case Making.Waits(var reason) -> {
                waiting.add(note.establishment(), KIND, note.number(), reason);
                yield IssueReceipts.Outcome.WAITS;
            }
        };
    }
}
