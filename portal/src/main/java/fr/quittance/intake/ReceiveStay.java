package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.GivenContacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.patients.PresentStays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Receives what a hospital's admissions say of one stay: who is there, in which unit, since when, until when. Said
/// again, it
/// changes nothing.
@Component
public class ReceiveStay {

    private static final int UNIT_MAX = 60;

    private final RecordPatient recordPatient;
    private final Patients patients;
    private final PresentStays stays;
    private final GivenContacts contacts;
    private final TransactionTemplate transactions;

    ReceiveStay(
            RecordPatient recordPatient,
            Patients patients,
            PresentStays stays,
            GivenContacts contacts,
            TransactionTemplate transactions) {
        this.recordPatient = recordPatient;
        this.patients = patients;
        this.stays = stays;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    /// What became of a row.
    public sealed interface Outcome {

        /// It is on file.
        ///
        /// @param warnings contacts that were left out because they are wrong
        record Received(List<Problem> warnings) implements Outcome {}

        /// It is not, and nothing changed.
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /// Receives one row.
    ///
    /// @param row its cells, as they were written
    public Outcome receive(EstablishmentCode establishment, Map<Column, String> row) {
        var cells = new Cells(row);
        var contactCells = new ContactCells(cells);
        var person = new PersonCells(cells, contactCells);
        var patient = person.patient(null);
        var stay = person.stay();
        var unit = cells.text(Column.UNIT, UNIT_MAX);
        if (stay == null) {
            cells.text(Column.NDA, Integer.MAX_VALUE);
        }
        if (patient == null || stay == null || unit == null || !cells.problems().isEmpty()) {
            return new Outcome.Refused(cells.problems());
        }
        return transactions.execute(status -> {
            var before = patients.findByIpp(establishment, patient.ipp())
                    .map(Patient::contacts)
                    .orElse(Contacts.NONE);
            return switch (recordPatient.record(establishment, stay.nda(), patient, stay)) {
                case RecordPatient.Recorded(var id) -> {
                    stays.tell(establishment, stay.nda(), unit);
                    contacts.tellIfReached(establishment, id, before);
                    yield new Outcome.Received(contactCells.warnings());
                }
                case RecordPatient.SomebodyElse(var problem) -> {
                    status.setRollbackOnly();
                    yield new Outcome.Refused(List.of(problem));
                }
            };
        });
    }
}
