package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Amounts;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/// Enters an invoice of which only the facture acquittée ever came: it is paid already.
@Component
class EnterAsPaid {

    private final Documents documents;
    private final IssueInvoice issueInvoice;
    private final KeepAcquitted keepAcquitted;

    EnterAsPaid(Documents documents, IssueInvoice issueInvoice, KeepAcquitted keepAcquitted) {
        this.documents = documents;
        this.issueInvoice = issueInvoice;
        this.keepAcquitted = keepAcquitted;
    }

    Reception enter(EstablishmentCode establishment, Deposit.Acquittal deposit, byte[] pdf) {
        var details = deposit.details();
        if (details == null) {
            var problems = new ArrayList<Problem>();
            problems.add(Problem.in(Column.NUMBER, deposit.number().value(), "acquitted-unknown"));
            problems.addAll(deposit.missing());
            return new Reception.Refused(problems);
        }
        var document = documents.store(establishment, pdf, "application/pdf");
        var reception = issueInvoice.add(establishment, deposit.number(), paid(details), document.id());
        if (reception instanceof Reception.Accepted accepted) {
            keepAcquitted.keep(establishment, accepted.invoice(), document);
        }
        return reception;
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
        return new Deposit.Details(
                details.patient(),
                details.stay(),
                details.issuedOn(),
                details.dueOn(),
                amounts,
                details.care(),
                details.coverage());
    }
}
