package fr.quittance.backoffice;

import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.receipts.CreditNotes;
import fr.quittance.receipts.Receipt;
import fr.quittance.receipts.ReceiptKind;
import fr.quittance.receipts.Receipts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// An invoice on a clerk's desk: where it stands and its files. Who looks is written down.
@Component
public class InvoiceDesk {

    private final Invoices invoices;
    private final Patients patients;
    private final Papers papers;
    private final Payments payments;
    private final Journal journal;
    private final InstantSource clock;

    InvoiceDesk(
            Invoices invoices,
            Patients patients,
            Papers papers,
            Payments payments,
            Journal journal,
            InstantSource clock) {
        this.invoices = invoices;
        this.patients = patients;
        this.papers = papers;
        this.payments = payments;
        this.journal = journal;
        this.clock = clock;
    }

    /// A file that belongs to an invoice.
    ///
    /// @param kind `facture`, `acquittee`, `attestation`, `recu`, or the number of a credit note
    /// @param size « 91 ko »
    public record Paper(String kind, String size, DocumentId document, String fileName) {}

    /// The bytes of a file, and the name to keep it under.
    @SuppressWarnings("ArrayRecordComponent")
    public record Contents(byte[] bytes, String name) {}

    public Optional<Invoice> find(EstablishmentCode establishment, InvoiceNumber number) {
        return invoices.find(establishment, number);
    }

    public Patient patient(Invoice invoice) {
        return patients.find(invoice.establishment(), invoice.patient()).orElseThrow();
    }

    /// The key of its state: `to-pay`, `overdue`, `partly-paid`, `in-progress`, `in-doubt`, `paid`, `acquitted`,
    /// `nothing`, `cancelled`.
    public String state(Invoice invoice) {
        return switch (invoice.state()) {
            case InvoiceState.ToPay toPay -> owed(invoice, toPay);
            case InvoiceState.Paid paid -> papers.acquitted(invoice) ? "acquitted" : "paid";
            case InvoiceState.NothingToPay nothing -> papers.acquitted(invoice) ? "acquitted" : "nothing";
            case InvoiceState.Cancelled cancelled -> "cancelled";
        };
    }

    private String owed(Invoice invoice, InvoiceState.ToPay toPay) {
        var latest = payments.latest(invoice.establishment(), invoice.id());
        if (latest.filter(Payment::isLive).isPresent()) {
            return "in-progress";
        }
        if (latest.filter(Payment.Undecided.class::isInstance).isPresent()) {
            return "in-doubt";
        }
        if (LocalDate.ofInstant(clock.instant(), FrenchDates.PARIS).isAfter(invoice.dueOn())) {
            return "overdue";
        }
        return toPay.paid().isPositive() ? "partly-paid" : "to-pay";
    }

    public List<Paper> papers(Invoice invoice) {
        return papers.of(invoice);
    }

    /// Writes that somebody opened the invoice.
    public void opened(Invoice invoice, String who) {
        journal.record(
                invoice.establishment(), who, "invoice-opened", invoice.number().value(), "");
    }

    /// The file of a kind, if there is one; that it was read is written first.
    public Optional<Contents> file(Invoice invoice, String kind, String who) {
        return papers.of(invoice).stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .map(paper -> {
                    journal.record(
                            invoice.establishment(),
                            who,
                            "document-read",
                            invoice.number().value(),
                            kind);
                    return new Contents(papers.bytes(invoice, paper), paper.fileName());
                });
    }

    /// The files of invoices.
    @Component
    static class Papers {

        private final Receipts receipts;
        private final CreditNotes credits;
        private final Documents documents;

        Papers(Receipts receipts, CreditNotes credits, Documents documents) {
            this.receipts = receipts;
            this.credits = credits;
            this.documents = documents;
        }

        List<Paper> of(Invoice invoice) {
            var all = new ArrayList<Paper>();
            for (var receipt : receipts.of(invoice.establishment(), invoice.id())) {
                all.add(paper(invoice, address(receipt), receipt.document(), receipt.fileName()));
            }
            if (invoice.document() != null) {
                all.add(paper(
                        invoice,
                        "facture",
                        invoice.document(),
                        "facture_" + invoice.number().fileName() + ".pdf"));
            }
            for (var note : credits.of(invoice)) {
                all.add(paper(invoice, note.number(), Objects.requireNonNull(note.document()), note.fileName()));
            }
            return List.copyOf(all);
        }

        boolean acquitted(Invoice invoice) {
            return receipts.find(invoice.establishment(), invoice.id(), ReceiptKind.ACQUITTED)
                    .isPresent();
        }

        byte[] bytes(Invoice invoice, Paper paper) {
            return documents.bytes(invoice.establishment(), paper.document());
        }

        private Paper paper(Invoice invoice, String kind, DocumentId document, String name) {
            var size = documents
                    .find(invoice.establishment(), document)
                    .orElseThrow()
                    .sizeText();
            return new Paper(kind, size, document, name);
        }

        private static String address(Receipt receipt) {
            return switch (receipt.kind()) {
                case RECEIPT -> "recu";
                case ACQUITTED -> "acquittee";
                case ATTESTATION -> "attestation";
            };
        }
    }
}
