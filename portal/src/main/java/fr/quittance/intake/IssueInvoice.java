package fr.quittance.intake;

import fr.quittance.documents.DocumentId;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.PatientId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a new invoice online, in the place of an older one if it replaces it.
@Component
class IssueInvoice {

    private final RecordPatient recordPatient;
    private final Documents documents;
    private final Invoices invoices;
    private final WithdrawInvoice withdrawInvoice;
    private final AddInvoice addInvoice;

    IssueInvoice(
            RecordPatient recordPatient,
            Documents documents,
            Invoices invoices,
            WithdrawInvoice withdrawInvoice,
            AddInvoice addInvoice) {
        this.recordPatient = recordPatient;
        this.documents = documents;
        this.invoices = invoices;
        this.withdrawInvoice = withdrawInvoice;
        this.addInvoice = addInvoice;
    }

    Reception issue(EstablishmentCode establishment, Deposit.Issue deposit, byte[] pdf) {
        if (deposit.replaces() != null) {
            var refusal = refusalToReplace(establishment, deposit.replaces(), deposit.number());
            if (refusal.isPresent()) {
                return new Reception.Refused(refusal.get());
            }
        }
        var document = pdf.length == 0
                ? null
                : documents.store(establishment, pdf, "application/pdf").id();
        return add(establishment, deposit.number(), deposit.details(), document);
    }

    /// Adds an invoice whose number is held and free, and tells it; without a document its paper is
    /// made from its lines. Refused when its patient or its
    /// stay is somebody else's.
    Reception add(
            EstablishmentCode establishment,
            InvoiceNumber number,
            Deposit.Details details,
            @Nullable DocumentId document) {
        return switch (recordPatient.record(establishment, number, details)) {
            case RecordPatient.SomebodyElse(var problem) -> new Reception.Refused(problem);
            case RecordPatient.Recorded(var patient) -> add(establishment, number, patient, details, document);
        };
    }

    private Reception add(
            EstablishmentCode establishment,
            InvoiceNumber number,
            PatientId patient,
            Deposit.Details details,
            @Nullable DocumentId document) {
        var stay = details.stay();
        var invoice = Invoice.issued(
                establishment,
                number,
                patient,
                stay == null ? null : stay.nda(),
                details.issuedOn(),
                details.dueOn(),
                details.amounts(),
                document);
        addInvoice.add(invoice, details.care());
        return new Reception.Accepted(invoice.id(), List.of());
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
