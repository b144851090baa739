package fr.quittance.receipts;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoices;
import fr.quittance.papers.PaperHeads;
import fr.quittance.payments.Refunds;
import fr.quittance.verification.MarkPaper;
import fr.quittance.verification.PaperKind;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// What is to be written on credit notes, gathered from where it is kept.
@Component
class CreditPapers {

    private final CreditNotes notes;
    private final Refunds refunds;
    private final Invoices invoices;
    private final PaidPapers.Background background;
    private final Marking marking;

    CreditPapers(
            CreditNotes notes, Refunds refunds, Invoices invoices, PaidPapers.Background background, Marking marking) {
        this.notes = notes;
        this.refunds = refunds;
        this.invoices = invoices;
        this.background = background;
        this.marking = marking;
    }

    /// What makes a paper its hospital's.
    @Component
    record Marking(MarkPaper marks, PaperHeads heads, Establishments establishments) {}

    /// One credit note.
    ///
    /// @param at when it is made
    CreditPaper of(RefundedMoney refunded, Instant at) {
        var establishment = refunded.establishment();
        var note = notes.find(establishment, refunded.refund()).orElseThrow();
        var invoice = invoices.find(establishment, note.invoice()).orElseThrow();
        var mark = marking.marks().mark(PaperKind.CREDIT_NOTE, invoice, note.amount(), note.datedOn());
        var mode = marking.establishments().get(establishment).mode();
        return new CreditPaper(
                note,
                marking.heads().of(mark, at),
                mode == Mode.PRIVATE,
                invoice,
                background.patients().find(establishment, invoice.patient()).orElseThrow(),
                refunds.find(establishment, note.refund()).orElseThrow(),
                notes.before(note));
    }
}
