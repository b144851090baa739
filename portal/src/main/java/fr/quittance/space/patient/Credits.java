package fr.quittance.space.patient;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoice;
import fr.quittance.receipts.CreditNotes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The credit notes of an invoice, as a list to read and as files to keep.
@Component
class Credits {

    private final CreditNotes notes;
    private final Documents documents;
    private final Establishments establishments;

    Credits(CreditNotes notes, Documents documents, Establishments establishments) {
        this.notes = notes;
        this.documents = documents;
        this.establishments = establishments;
    }

    /// @param base the address of the invoice
    List<PaySlip.Paper> of(Invoice invoice, String base) {
        var kind = establishments.get(invoice.establishment()).mode() == Mode.PRIVATE ? "credit" : "refund";
        return notes.of(invoice).stream()
                .map(note -> new PaySlip.Paper(
                        kind,
                        base + "/avoirs/" + note.number(),
                        documents
                                .find(invoice.establishment(), Objects.requireNonNull(note.document()))
                                .orElseThrow()
                                .sizeText(),
                        note.fileName(),
                        note.number()))
                .toList();
    }

    Optional<ResponseEntity<byte[]>> file(Invoice invoice, String number, boolean inline) {
        return notes.of(invoice).stream()
                .filter(note -> note.number().equals(number))
                .findFirst()
                .map(note -> Papers.pdf(
                        documents.bytes(invoice.establishment(), Objects.requireNonNull(note.document())),
                        note.fileName(),
                        inline));
    }
}
