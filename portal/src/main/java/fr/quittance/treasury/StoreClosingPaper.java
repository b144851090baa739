package fr.quittance.treasury;

import fr.quittance.documents.Documents;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.papers.Making;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives a closed day its paper, once. The journal keeps its SHA-256: whoever holds the file can show that
/// it is the one.
@Component
class StoreClosingPaper {

    private final Documents documents;
    private final Closings closings;
    private final Journal journal;

    StoreClosingPaper(Documents documents, Closings closings, Journal journal) {
        this.documents = documents;
        this.closings = closings;
        this.journal = journal;
    }

    @Transactional
    public void store(ClosedDay closed, Making.Made made) {
        var document = documents.store(closed.establishment(), made.pdf(), "application/pdf");
        if (closings.attach(closed.establishment(), closed.day(), document.id())) {
            journal.record(
                    closed.establishment(),
                    "automatique",
                    "closing-paper-made",
                    closed.day().toString(),
                    Texts.text(
                            made.sealed() ? "treasury.closing.sealed" : "treasury.closing.unsealed",
                            document.sha256()));
        }
    }
}
