package fr.quittance.receipts;

import fr.quittance.establishments.Establishment.Mode;
import java.util.List;
import org.springframework.stereotype.Component;

/// Issues the papers that a paid invoice calls for: drawn outside any transaction, each stored in
/// one of its own.
@Component
class IssueReceipts {

    private final PaidPapers papers;
    private final DrawPaper draw;
    private final StorePaper store;
    private final Receipts receipts;

    IssueReceipts(PaidPapers papers, DrawPaper draw, StorePaper store, Receipts receipts) {
        this.papers = papers;
        this.draw = draw;
        this.store = store;
        this.receipts = receipts;
    }

    /// Issues what is missing; papers that exist are left as they are.
    void issue(PaidInvoice paid) {
        for (var kind : kinds(papers.mode(paid))) {
            if (receipts.find(paid.establishment(), paid.invoice(), kind).isEmpty()) {
                var paper = papers.of(paid, kind);
                store.store(paid, paper.mark(), kind, draw.draw(paper));
            }
        }
    }

    private static List<ReceiptKind> kinds(Mode mode) {
        return switch (mode) {
            case PRIVATE -> List.of(ReceiptKind.RECEIPT, ReceiptKind.ACQUITTED);
            case PRIVATE_DEPOSITS -> List.of(ReceiptKind.RECEIPT);
            case PUBLIC -> List.of(ReceiptKind.RECEIPT, ReceiptKind.ATTESTATION);
        };
    }
}
