package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.journal.Journal;
import fr.quittance.pages.Texts;
import fr.quittance.patients.Coverages;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Patients;
import fr.quittance.patients.Stay;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Records the patient and the stay of an invoice, unless their identifiers are somebody else's: one
/// digit mistyped must not show a person's invoices to another.
@Component
class RecordPatient {

    private final Patients patients;
    private final Coverages coverages;
    private final Journal journal;

    RecordPatient(Patients patients, Coverages coverages, Journal journal) {
        this.patients = patients;
        this.coverages = coverages;
        this.journal = journal;
    }

    /// What came of it.
    sealed interface Outcome {}

    /// They are on file.
    record Recorded(PatientId patient) implements Outcome {}

    /// Somebody else has this IPP or this NDA; the caller undoes what was written.
    record SomebodyElse(Problem problem) implements Outcome {}

    /// Records them, in the transaction of the caller.
    ///
    /// @param number the invoice that tells of them, for the journal
    Outcome record(EstablishmentCode establishment, InvoiceNumber number, Deposit.Details details) {
        var outcome = record(establishment, number.value(), details.patient(), details.stay());
        if (outcome instanceof Recorded(var patient)) {
            coverages.record(establishment, patient, details.coverage());
        }
        return outcome;
    }

    /// The same of somebody of whom no invoice tells yet.
    ///
    /// @param subject what tells of them, for the journal
    Outcome record(EstablishmentCode establishment, String subject, Patient sent, @Nullable Stay stay) {
        var before = patients.findByIpp(establishment, sent.ipp());
        var id = patients.record(establishment, sent);
        if (id.isEmpty()) {
            return new SomebodyElse(Problem.in(Column.IPP, sent.ipp(), "ipp-of-another"));
        }
        before.ifPresent(old -> journalChange(establishment, subject, old, sent));
        if (stay != null && !patients.recordStay(establishment, id.get(), stay)) {
            return new SomebodyElse(Problem.in(Column.NDA, stay.nda(), "nda-of-another"));
        }
        return new Recorded(id.get());
    }

    private void journalChange(EstablishmentCode establishment, String subject, Patient old, Patient sent) {
        var changed = new ArrayList<Column>();
        if (!old.birthName().equals(sent.birthName())) {
            changed.add(Column.BIRTH_NAME);
        }
        if (!old.lastName().equals(sent.lastName())) {
            changed.add(Column.LAST_NAME);
        }
        if (!old.firstName().equals(sent.firstName())) {
            changed.add(Column.FIRST_NAME);
        }
        if (!changed.isEmpty()) {
            var columns = changed.stream().map(Column::header).collect(Collectors.joining(", "));
            journal.record(
                    establishment,
                    "automatique",
                    "patient-renamed",
                    subject,
                    Texts.text("intake.journal.renamed", sent.ipp(), columns));
        }
    }
}
