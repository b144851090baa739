package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patients;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Hears of an invoice that is there already: the same again, or something else under its number.
@Component
class ReceiveAgain {

    private final Patients patients;
    private final Documents documents;
    private final Invoices invoices;
    private final CompleteContacts completeContacts;
    private final BilledCares cares;

    ReceiveAgain(
            Patients patients,
            Documents documents,
            Invoices invoices,
            CompleteContacts completeContacts,
            BilledCares cares) {
        this.patients = patients;
        this.documents = documents;
        this.invoices = invoices;
        this.completeContacts = completeContacts;
        this.cares = cares;
    }

    Reception receive(Invoice known, Deposit.Issue deposit, byte[] pdf) {
        var establishment = known.establishment();
        var patient = patients.find(establishment, known.patient()).orElseThrow();
        var file = known.document() == null
                ? ""
                : documents.find(establishment, known.document()).orElseThrow().sha256();
        var differing = Differences.between(
                known,
                invoices.firstDueOn(known),
                patient,
                file,
                deposit.details(),
                pdf.length == 0 ? file : Documents.sha256(pdf));
        var lines = deposit.details().care().lines();
        var otherLines = !lines.isEmpty()
                && !lines.equals(cares.of(establishment, known.id()).lines());
        if (!differing.isEmpty() || otherLines) {
            var columns = Stream.concat(
                            differing.stream().map(Column::header), otherLines ? Stream.of("lignes") : Stream.empty())
                    .collect(Collectors.joining(", "));
            return new Reception.Refused(
                    Problem.in(Column.NUMBER, known.number().value(), "different", columns, known.number()));
        }
        return completeContacts.complete(known, patient, deposit.details().patient())
                ? new Reception.Completed(known.id())
                : new Reception.AlreadyThere(known.id());
    }
}
