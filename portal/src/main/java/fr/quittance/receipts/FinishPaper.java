package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.Establishments;
import fr.quittance.papers.InvoiceData;
import fr.quittance.papers.MadePapers;
import fr.quittance.papers.MakePaper;
import fr.quittance.papers.Making;
import fr.quittance.papers.WaitingPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the file of a paper that follows a payment: a facture acquittée carries the hospital's own
/// pages first. Staff are told of one that must wait, and no longer once it goes out.
@Component
class FinishPaper {

    private final MakePaper make;
    private final WaitingPapers waiting;
    private final MadePapers made;
    private final Establishments establishments;

    FinishPaper(MakePaper make, WaitingPapers waiting, MadePapers made, Establishments establishments) {
        this.make = make;
        this.waiting = waiting;
        this.made = made;
        this.establishments = establishments;
    }

    Mode mode(PaidInvoice paid) {
        return establishments.get(paid.establishment()).mode();
    }

    Making finish(PaidPaper paper) {
        var invoice = paper.invoice();
        var making = make.make(
                invoice.establishment(),
                paper,
                original(paper),
                data(paper),
                paper.head().at());
        switch (making) {
            case Making.Made made ->
                waiting.remove(
                        invoice.establishment(),
                        paper.kind().name(),
                        invoice.number().value());
            case Making.Waits(var reason) ->
                waiting.add(
                        invoice.establishment(),
                        paper.kind().name(),
                        invoice.number().value(),
                        reason);
        }
        return making;
    }

    /// The hospital's own file; an invoice that we made ourselves is written again on our page.
    private @Nullable DocumentId original(PaidPaper paper) {
        var document = paper.invoice().document();
        return paper.kind() != ReceiptKind.ACQUITTED
                        || document == null
                        || made.has(paper.invoice().establishment(), document)
                ? null
                : document;
    }

    private static @Nullable InvoiceData data(PaidPaper paper) {
        return paper.kind() == ReceiptKind.ACQUITTED && paper.care().hasLines()
                ? new InvoiceData(paper.invoice(), paper.patient().fullName(), paper.care(), paper.amount())
                : null;
    }
}
