package fr.quittance.papers;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives an invoice the paper that we made of it, once.
@Component
class StoreInvoicePaper {

    private final Documents documents;
    private final Invoices invoices;
    private final MadePapers made;
    private final Journal journal;

    StoreInvoicePaper(Documents documents, Invoices invoices, MadePapers made, Journal journal) {
        this.documents = documents;
        this.invoices = invoices;
        this.made = made;
        this.journal = journal;
    }

    /// Stores it, unless another node did meanwhile.
    @Transactional
    public void store(OwedInvoice owed, Making.Made making) {
        var invoice = invoices.lock(owed.establishment(), owed.invoice()).orElseThrow();
        if (invoice.document() != null) {
            return;
        }
        var document = documents.store(owed.establishment(), making.pdf(), "application/pdf");
        made.add(owed.establishment(), document.id(), making);
        invoices.attach(owed.establishment(), owed.invoice(), document.id());
        journal.record(
                owed.establishment(),
                "automatique",
                "invoice-made-from-lines",
                invoice.number().value(),
                Texts.text(making.sealed() ? "papers.journal.sealed" : "papers.journal.unsealed"));
    }
}
