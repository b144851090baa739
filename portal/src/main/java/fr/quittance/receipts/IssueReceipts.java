package fr.quittance.receipts;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.papers.Making;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// Issues the papers that a paid invoice calls for: made outside any transaction, each stored in
/// one of its own. A paper that no key can seal waits, and is told to staff.
@Component
class IssueReceipts {

    private final PaidPapers papers;
    private final FinishPaper finish;
    private final StorePaper store;
    private final Receipts receipts;
    private final InstantSource clock;

    IssueReceipts(PaidPapers papers, FinishPaper finish, StorePaper store, Receipts receipts, InstantSource clock) {
        this.papers = papers;
        this.finish = finish;
        this.store = store;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// How far it came.
    enum Outcome {
        /// Every paper is online.
        DONE,
        /// Some wait for a key.
        WAITS
    }

    /// Issues what is missing; papers that exist are left as they are. A payment that was taken back
    /// meanwhile proves nothing.
    Outcome issue(PaidInvoice paid) {
        if (!papers.isPaid(paid)) {
            return Outcome.DONE;
        }
        var outcome = Outcome.DONE;
        for (var kind : kinds(finish.mode(paid))) {
            if (!receipts.has(paid.establishment(), paid.invoice(), kind, paid.payment()) && !issued(paid, kind)) {
                outcome = Outcome.WAITS;
            }
        }
        return outcome;
    }

    private boolean issued(PaidInvoice paid, ReceiptKind kind) {
        var paper = papers.of(paid, kind, clock.instant());
        return switch (finish.finish(paper)) {
            case Making.Made made -> {
                store.store(paid, paper.mark(), kind, made);
                yield true;
            }
            case Making.Waits waits -> false;
        };
    }

    private static List<ReceiptKind> kinds(Mode mode) {
        return switch (mode) {
            case PRIVATE -> List.of(ReceiptKind.RECEIPT, ReceiptKind.ACQUITTED);
            case PRIVATE_DEPOSITS -> List.of(ReceiptKind.RECEIPT);
            case PUBLIC -> List.of(ReceiptKind.RECEIPT, ReceiptKind.ATTESTATION);
        };
    }
}
