package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Keeps the facture acquittée that the hospital made itself. An invoice still to pay is paid with
/// it, at the desk; one never sent before enters as paid already.
@Component
class AcquitInvoice {

    private final Patients patients;
    private final SettleElsewhere settleElsewhere;
    private final KeepAcquitted keepAcquitted;
    private final CompleteContacts completeContacts;
    private final EnterAsPaid enterAsPaid;

    AcquitInvoice(
            Patients patients,
            SettleElsewhere settleElsewhere,
            KeepAcquitted keepAcquitted,
            CompleteContacts completeContacts,
            EnterAsPaid enterAsPaid) {
        this.patients = patients;
        this.settleElsewhere = settleElsewhere;
        this.keepAcquitted = keepAcquitted;
        this.completeContacts = completeContacts;
        this.enterAsPaid = enterAsPaid;
    }

    Reception acquit(EstablishmentCode establishment, Deposit.Acquittal deposit, Optional<Invoice> known, byte[] pdf) {
        return known.isPresent() ? keep(known.get(), deposit, pdf) : enterAsPaid.enter(establishment, deposit, pdf);
    }

    private Reception keep(Invoice invoice, Deposit.Acquittal deposit, byte[] pdf) {
        var number = invoice.number().value();
        var patient = patients.find(invoice.establishment(), invoice.patient()).orElseThrow();
        if (deposit.ipp() != null && !deposit.ipp().equals(patient.ipp())) {
            return new Reception.Refused(Problem.in(Column.IPP, deposit.ipp(), "other-patient", number));
        }
        return switch (settleElsewhere.settle(invoice)) {
            case SettleElsewhere.Settled settled ->
                kept(invoice, patient, deposit, pdf, List.of(Problem.in(Column.NUMBER, number, "acquitted-so-paid")));
            case SettleElsewhere.SettledBefore before -> kept(invoice, patient, deposit, pdf, List.of());
            case SettleElsewhere.Kept(var why) -> new Reception.Refused(Problem.in(Column.NUMBER, number, why));
        };
    }

    private Reception kept(
            Invoice invoice, Patient patient, Deposit.Acquittal deposit, byte[] pdf, List<Problem> warnings) {
        var details = deposit.details();
        var completed = details != null && completeContacts.complete(invoice, patient, details.patient());
        if (keepAcquitted.keep(invoice.establishment(), invoice.id(), pdf)) {
            return new Reception.Accepted(invoice.id(), warnings);
        }
        return completed ? new Reception.Completed(invoice.id()) : new Reception.AlreadyThere(invoice.id());
    }
}
