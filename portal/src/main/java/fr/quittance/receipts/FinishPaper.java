package fr.quittance.receipts;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.Establishments;
import fr.quittance.papers.MakePaper;
import fr.quittance.papers.Making;
import fr.quittance.papers.WaitingPapers;
import org.springframework.stereotype.Component;

/// Makes the file of a paper that follows a payment: a facture acquittée carries the hospital's own
/// pages first. Staff are told of one that must wait, and no longer once it goes out.
@Component
class FinishPaper {

    private final MakePaper make;
    private final WaitingPapers waiting;
    private final Establishments establishments;

    FinishPaper(MakePaper make, WaitingPapers waiting, Establishments establishments) {
        this.make = make;
        this.waiting = waiting;
        this.establishments = establishments;
    }

    Mode mode(PaidInvoice paid) {
        return establishments.get(paid.establishment()).mode();
    }

    Making finish(PaidPaper paper) {
        var invoice = paper.invoice();
        var original = paper.kind() == ReceiptKind.ACQUITTED ? invoice.document() : null;
        var making =
                make.make(invoice.establishment(), paper, original, paper.head().at());
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
}
