package fr.quittance.intake;

import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts a new invoice online, in the place of an older one if it replaces it.
@Component
class IssueInvoice {

    private final Patients patients;
    private final Documents documents;
    private final Invoices invoices;
    private final WithdrawInvoice withdrawInvoice;
    private final ApplicationEventPublisher events;

    IssueInvoice(
            Patients patients,
            Documents documents,
            Invoices invoices,
            WithdrawInvoice withdrawInvoice,
            ApplicationEventPublisher events) {
        this.patients = patients;
        this.documents = documents;
        this.invoices = invoices;
        this.withdrawInvoice = withdrawInvoice;
        this.events = events;
    }

    Reception issue(EstablishmentCode establishment, Deposit.Issue deposit, Optional<Invoice> known, byte[] pdf) {
        if (known.isPresent()) {
            return sentAgain(known.get(), deposit, pdf);
        }
        if (deposit.replaces() != null) {
            var refusal = refusalToReplace(establishment, deposit.replaces(), deposit.number());
            if (refusal.isPresent()) {
                return new Reception.Refused(refusal.get());
            }
        }
        var document = documents.store(establishment, pdf, "application/pdf").id();
        return new Reception.Accepted(add(establishment, deposit.number(), deposit.details(), document), List.of());
    }

    /// Adds an invoice whose number is held and free, and tells it.
    InvoiceId add(EstablishmentCode establishment, InvoiceNumber number, Deposit.Details details, DocumentId document) {
        var patient = patients.record(establishment, details.patient());
        var stay = details.stay();
        if (stay != null) {
            patients.recordStay(establishment, patient, stay);
        }
        var invoice = Invoice.issued(
                establishment,
                number,
                patient,
                stay == null ? null : stay.nda(),
                details.issuedOn(),
                details.dueOn(),
                details.amounts(),
                document);
        if (!invoices.add(invoice)) {
            throw new IllegalStateException("Invoice " + number + " was added while its number was held");
        }
        events.publishEvent(new InvoiceIssued(establishment, invoice.id()));
        return invoice.id();
    }

    private Reception sentAgain(Invoice known, Deposit.Issue deposit, byte[] pdf) {
        var establishment = known.establishment();
        var patient = patients.find(establishment, known.patient()).orElseThrow();
        var file = known.document() == null
                ? ""
                : documents.find(establishment, known.document()).orElseThrow().sha256();
        var differing = Differences.between(known, patient, file, deposit.details(), Documents.sha256(pdf));
        if (!differing.isEmpty()) {
            var columns = differing.stream().map(Column::header).collect(Collectors.joining(", "));
            return new Reception.Refused(
                    Problem.in(Column.NUMBER, known.number().value(), "different", columns, known.number()));
        }
        Differences.newContacts(patient, deposit.details().patient())
                .ifPresent(completed -> patients.record(establishment, completed));
        return new Reception.AlreadyThere(known.id());
    }

    private Optional<Problem> refusalToReplace(
            EstablishmentCode establishment, InvoiceNumber replaced, InvoiceNumber by) {
        invoices.hold(establishment, replaced);
        var old = invoices.find(establishment, replaced);
        if (old.isEmpty()) {
            return Optional.of(Problem.in(Column.REPLACES, replaced.value(), "unknown"));
        }
        return switch (withdrawInvoice.withdraw(old.get(), by)) {
            case WithdrawInvoice.Withdrawn withdrawn -> Optional.empty();
            case WithdrawInvoice.WithdrawnBefore before -> Optional.empty();
            case WithdrawInvoice.ReplacedBefore before ->
                Optional.of(Problem.in(Column.REPLACES, replaced.value(), "replaced-before", before.by()));
            case WithdrawInvoice.Kept kept -> Optional.of(Problem.in(Column.REPLACES, replaced.value(), kept.why()));
        };
    }
}
