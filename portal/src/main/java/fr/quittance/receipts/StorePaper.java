package fr.quittance.receipts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.papers.Making;
import fr.quittance.verification.MarkPaper;
import fr.quittance.verification.PaperMark;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a paper online and says so, once.
@Component
class StorePaper {

    private final Receipts receipts;
    private final Documents documents;
    private final Invoices invoices;
    private final MarkPaper marks;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    StorePaper(
            Receipts receipts,
            Documents documents,
            Invoices invoices,
            MarkPaper marks,
            Journal journal,
            ApplicationEventPublisher events) {
        this.receipts = receipts;
        this.documents = documents;
        this.invoices = invoices;
        this.marks = marks;
        this.journal = journal;
        this.events = events;
    }

    /// Stores a paper, unless its payment has one of its kind already: drawn by another node, or
    /// deposited meanwhile.
    @Transactional
    public void store(PaidInvoice paid, PaperMark mark, ReceiptKind kind, Making.Made made) {
        var invoice = invoices.lock(paid.establishment(), paid.invoice()).orElseThrow();
        if (receipts.has(paid.establishment(), paid.invoice(), kind, paid.payment())) {
            return;
        }
        var document = documents.store(paid.establishment(), made.pdf(), "application/pdf");
        var known = new Receipt.Made(made.conformance(), made.sealed());
        if (!receipts.addMade(paid.establishment(), paid.invoice(), kind, document.id(), paid.payment(), known)) {
            throw new IllegalStateException("A paper of kind " + kind + " appeared under the invoice's lock");
        }
        marks.issued(mark, document.sha256());
        journal.record(
                paid.establishment(),
                "automatique",
                "receipt-issued",
                invoice.number().value(),
                text("receipts.title-" + kind.name().toLowerCase(Locale.ROOT)) + ", "
                        + paid.payment().number());
        events.publishEvent(new ReceiptIssued(paid.establishment(), paid.invoice(), kind, paid.payment()));
    }
}
