package fr.quittance.intake;

import fr.quittance.documents.Documents;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import java.util.Optional;
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
        var patient = patients.find(known.establishment(), known.patient()).orElseThrow();
        var refusal = refusal(known, patient, deposit, pdf.length == 0 ? "" : Documents.sha256(pdf));
        if (refusal.isPresent()) {
            return new Reception.Refused(refusal.get());
        }
        return completeContacts.complete(known, patient, deposit.details().patient())
                ? new Reception.Completed(known.id())
                : new Reception.AlreadyThere(known.id());
    }

    /// What is different under the same number, if anything is.
    ///
    /// @param sentFile the SHA-256 of the PDF that came now; empty when none did
    Optional<Problem> refusal(Invoice known, Patient patient, Deposit.Issue deposit, String sentFile) {
        var establishment = known.establishment();
        var file = known.document() == null
                ? ""
                : documents.find(establishment, known.document()).orElseThrow().sha256();
        var differing = Differences.between(
                known,
                invoices.firstDueOn(known),
                patient,
                file,
                deposit.details(),
                sentFile.isEmpty() ? file : sentFile);
        var lines = deposit.details().care().lines();
        var otherLines = !lines.isEmpty()
                && !lines.equals(cares.of(establishment, known.id()).lines());
        if (differing.isEmpty() && !otherLines) {
            return Optional.empty();
        }
        var columns = Stream.concat(
                        differing.stream().map(Column::header), otherLines ? Stream.of("lignes") : Stream.empty())
                .collect(Collectors.joining(", "));
        return Optional.of(Problem.in(Column.NUMBER, known.number().value(), "different", columns, known.number()));
    }
}
