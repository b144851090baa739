package fr.quittance.papers;

import fr.quittance.money.Money;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Makes the invoice itself, when the hospital sent lines and no PDF: drawn and sealed outside any
/// transaction, with its Factur-X inside.
@Component
class IssueInvoicePaper {

    private static final String KIND = "INVOICE";

    private final InvoicePapers papers;
    private final MakePaper make;
    private final WaitingPapers waiting;
    private final StoreInvoicePaper store;
    private final InstantSource clock;

    IssueInvoicePaper(
            InvoicePapers papers, MakePaper make, WaitingPapers waiting, StoreInvoicePaper store, InstantSource clock) {
        this.papers = papers;
        this.make = make;
        this.waiting = waiting;
        this.store = store;
        this.clock = clock;
    }

    /// Makes it, unless it is there.
    ///
    /// @return whether it is there now; false when it waits for a key
    boolean issue(OwedInvoice owed) {
        var paper = papers.of(owed, clock.instant());
        if (paper.invoice().document() != null) {
            return true;
        }
        var data = new InvoiceData(paper.invoice(), paper.patient().fullName(), paper.care(), Money.ZERO);
        var number = paper.invoice().number().value();
        return switch (make.make(
                owed.establishment(), paper, null, data, paper.head().at())) {
            case Making.Made made -> {
                store.store(owed, made);
                waiting.remove(owed.establishment(), KIND, number);
                yield true;
            }
            case Making.Waits(var reason) -> {
                waiting.add(owed.establishment(), KIND, number, reason);
                yield false;
            }
        };
    }
}
