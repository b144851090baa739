package fr.quittance.backoffice;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.Invoice;
import fr.quittance.journal.Journal;
import fr.quittance.visitors.StaffMember;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff leaves a note on an invoice. The journal has the print of its words, which
/// proves them and tells nothing of them.
@Component
public class LeaveNote {

    private final Notes notes;
    private final Journal journal;

    LeaveNote(Notes notes, Journal journal) {
        this.notes = notes;
        this.journal = journal;
    }

    /// Leaves a note of 1 to [Notes#LONGEST] characters.
    @Transactional
    public void leave(StaffMember author, Invoice invoice, String words) {
        notes.add(author, invoice, words);
        journal.record(
                invoice.establishment(),
                author.name(),
                "note-added",
                invoice.number().value(),
                "SHA-256 " + Documents.sha256(words.getBytes(StandardCharsets.UTF_8)));
    }
}
