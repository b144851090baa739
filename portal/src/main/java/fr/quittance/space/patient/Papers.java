package fr.quittance.space.patient;

import fr.quittance.documents.Document;
import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.Journal;
import fr.quittance.journal.Outsider;
import fr.quittance.receipts.Receipt;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The documents of an invoice, as lists to read and as files to keep.
@Component
class Papers {

    private final Receipts receipts;
    private final Documents documents;
    private final Credits credits;
    private final Journal journal;

    Papers(Receipts receipts, Documents documents, Credits credits, Journal journal) {
        this.credits = credits;
        this.receipts = receipts;
        this.documents = documents;
        this.journal = journal;
    }

    /// All the papers of an invoice, the one the mutuelle wants first.
    List<PaySlip.Paper> of(Invoice invoice) {
        var made = receipts.of(invoice.establishment(), invoice.id());
        var ids = new ArrayList<DocumentId>();
        made.forEach(it -> ids.add(it.document()));
        if (invoice.document() != null) {
            ids.add(invoice.document());
        }
        var files = documents.find(invoice.establishment(), ids);
        var base = "/factures/" + invoice.number().address();
        var papers = new ArrayList<PaySlip.Paper>();
        made(made, ReceiptKind.ACQUITTED, files, base).ifPresent(papers::add);
        made(made, ReceiptKind.ATTESTATION, files, base).ifPresent(papers::add);
        if (invoice.document() != null) {
            papers.add(
                    new PaySlip.Paper("invoice", base + "/pdf", size(files, invoice.document()), invoiceFile(invoice)));
        }
        made(made, ReceiptKind.RECEIPT, files, base).ifPresent(papers::add);
        papers.addAll(credits.of(invoice, base));
        return List.copyOf(papers);
    }

    private static Optional<PaySlip.Paper> made(
            List<Receipt> receipts, ReceiptKind kind, Map<DocumentId, Document> files, String base) {
        return receipts.stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .map(it -> paper(it, size(files, it.document()), base));
    }

    /// One paper, if it was made.
    ///
    /// @param base the address under which it is downloaded
    Optional<PaySlip.Paper> paper(Invoice invoice, ReceiptKind kind, String base) {
        return receipts.find(invoice.establishment(), invoice.id(), kind)
                .map(it -> paper(
                        it,
                        size(documents.find(invoice.establishment(), List.of(it.document())), it.document()),
                        base));
    }

    private static PaySlip.Paper paper(Receipt receipt, String size, String base) {
        return new PaySlip.Paper(word(receipt.kind()), base + "/" + address(receipt.kind()), size, receipt.fileName());
    }

    /// The file of a paper.
    ///
    /// @param inline shown in the tab rather than kept as a file
    Optional<ResponseEntity<byte[]>> file(Invoice invoice, ReceiptKind kind, boolean inline) {
        return file(invoice.establishment(), invoice.id(), kind, inline);
    }

    /// The file of a paper, to keep.
    Optional<ResponseEntity<byte[]>> file(EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind) {
        return file(establishment, invoice, kind, false);
    }

    private Optional<ResponseEntity<byte[]>> file(
            EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind, boolean inline) {
        return receipts.find(establishment, invoice, kind)
                .map(receipt -> pdf(documents.bytes(establishment, receipt.document()), receipt.fileName(), inline));
    }

    /// The file of one of its credit notes.
    ///
    /// @param inline shown in the tab rather than kept as a file
    Optional<ResponseEntity<byte[]>> creditNote(Invoice invoice, String number, boolean inline) {
        return credits.file(invoice, number, inline);
    }

    /// The hospital's own PDF, byte for byte.
    ///
    /// @param inline shown in the tab rather than kept as a file
    Optional<ResponseEntity<byte[]>> invoiceFile(Invoice invoice, boolean inline) {
        return Optional.ofNullable(invoice.document())
                .map(id -> pdf(documents.bytes(invoice.establishment(), id), invoiceFile(invoice), inline));
    }

    /// Notes in the journal who read a document of an invoice.
    void read(Invoice invoice, Outsider who, String what) {
        journal.record(
                invoice.establishment(),
                who.who(),
                "document-read",
                invoice.number().value(),
                what);
    }

    private static String invoiceFile(Invoice invoice) {
        return "facture_" + invoice.number().fileName() + ".pdf";
    }

    static ResponseEntity<byte[]> pdf(byte[] bytes, String name, boolean inline) {
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }

    private static String size(Map<DocumentId, Document> files, DocumentId document) {
        return Objects.requireNonNull(files.get(document)).sizeText();
    }

    static String word(ReceiptKind kind) {
        return switch (kind) {
            case RECEIPT -> "receipt";
            case ACQUITTED -> "acquitted";
            case ATTESTATION -> "attestation";
        };
    }

    static String address(ReceiptKind kind) {
        return switch (kind) {
            case RECEIPT -> "recu";
            case ACQUITTED -> "acquittee";
            case ATTESTATION -> "attestation";
        };
    }
}
