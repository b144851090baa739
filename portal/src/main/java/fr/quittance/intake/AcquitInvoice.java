package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.patients.Patients;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps the facture acquittée that the hospital made itself. An invoice never sent before enters
/// as paid already.
@Component
class AcquitInvoice {

    private final Patients patients;
    private final Documents documents;
    private final AcquittedInvoices acquitted;
    private final IssueInvoice issueInvoice;
    private final ApplicationEventPublisher events;

    AcquitInvoice(
            Patients patients,
            Documents documents,
            AcquittedInvoices acquitted,
            IssueInvoice issueInvoice,
            ApplicationEventPublisher events) {
        this.patients = patients;
        this.documents = documents;
        this.acquitted = acquitted;
        this.issueInvoice = issueInvoice;
        this.events = events;
    }

    Reception acquit(EstablishmentCode establishment, Deposit.Acquittal deposit, Optional<Invoice> known, byte[] pdf) {
        return known.isPresent() ? keep(known.get(), deposit, pdf) : enterAsPaid(establishment, deposit, pdf);
    }

    private Reception keep(Invoice invoice, Deposit.Acquittal deposit, byte[] pdf) {
        var establishment = invoice.establishment();
        var number = invoice.number().value();
        var patient = patients.find(establishment, invoice.patient()).orElseThrow();
        if (deposit.ipp() != null && !deposit.ipp().equals(patient.ipp())) {
            return new Reception.Refused(Problem.in(Column.IPP, deposit.ipp(), "other-patient", number));
        }
        if (invoice.state() instanceof InvoiceState.Cancelled) {
            return new Reception.Refused(Problem.in(Column.NUMBER, number, "cancelled"));
        }
        if (acquitted.has(establishment, invoice.id(), Documents.sha256(pdf))) {
            return new Reception.AlreadyThere(invoice.id());
        }
        var document = documents.store(establishment, pdf, "application/pdf");
        acquitted.add(establishment, invoice.id(), document);
        events.publishEvent(new AcquittedInvoiceReceived(establishment, invoice.id(), document.id()));
        return new Reception.Accepted(
                invoice.id(),
                invoice.state() instanceof InvoiceState.ToPay
                        ? List.of(Problem.in(Column.NUMBER, number, "acquitted-but-to-pay"))
                        : List.of());
    }

    private Reception enterAsPaid(EstablishmentCode establishment, Deposit.Acquittal deposit, byte[] pdf) {
        var details = deposit.details();
        if (details == null) {
            var problems = new ArrayList<Problem>();
            problems.add(Problem.in(Column.NUMBER, deposit.number().value(), "acquitted-unknown"));
            problems.addAll(deposit.missing());
            return new Reception.Refused(problems);
        }
        var document = documents.store(establishment, pdf, "application/pdf");
        InvoiceId invoice = issueInvoice.add(establishment, deposit.number(), paid(details), document.id());
        acquitted.add(establishment, invoice, document);
        events.publishEvent(new AcquittedInvoiceReceived(establishment, invoice, document.id()));
        return new Reception.Accepted(invoice, List.of());
    }

    private static Deposit.Details paid(Deposit.Details details) {
        var it = details.amounts();
        var amounts = new Amounts(
                it.total(),
                it.amo(),
                it.amcParticipation(),
                it.amcExigences(),
                it.patientParticipation(),
                it.patientExigences(),
                it.patient());
        return new Deposit.Details(details.patient(), details.stay(), details.issuedOn(), details.dueOn(), amounts);
    }
}
