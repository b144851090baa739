package fr.quittance.receipts;

import fr.quittance.documents.Documents;
import fr.quittance.journal.Journal;
import fr.quittance.papers.Making;
import fr.quittance.verification.MarkPaper;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a credit note online, once.
@Component
class StoreCreditNote {

    private final CreditNotes notes;
    private final Documents documents;
    private final MarkPaper marks;
    private final Journal journal;

    StoreCreditNote(CreditNotes notes, Documents documents, MarkPaper marks, Journal journal) {
        this.notes = notes;
        this.documents = documents;
        this.marks = marks;
        this.journal = journal;
    }

    /// Stores it, unless another node did meanwhile.
    @Transactional
    public void store(CreditPaper paper, Making.Made made) {
        var note = paper.note();
        var document = documents.store(note.establishment(), made.pdf(), "application/pdf");
        if (!notes.attach(note, document.id(), made)) {
            throw new IllegalStateException("Credit note " + note.number() + " was made by another node");
        }
        marks.issued(Objects.requireNonNull(paper.head().mark()), document.sha256());
        journal.record(
                note.establishment(),
                "automatique",
                "receipt-issued",
                paper.invoice().number().value(),
                paper.title() + " " + note.number());
    }
}
