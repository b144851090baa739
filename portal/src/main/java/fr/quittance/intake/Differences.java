package fr.quittance.intake;

import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What differs between an invoice on file and the same number sent again.
///
/// Names, contacts and the dates of the stay are the patient's, not the invoice's: they do not make
/// another invoice.
final class Differences {

    private Differences() {}

    /// The columns that differ; none when it is the same invoice.
    ///
    /// @param dueOn the last day to pay as the hospital first sent it
    static List<Column> between(
            Invoice known, LocalDate dueOn, Patient patient, String file, Deposit.Details sent, String sentFile) {
        var nda = sent.stay() == null ? null : sent.stay().nda();
        var columns = new ArrayList<Column>();
        add(columns, Column.IPP, patient.ipp(), sent.patient().ipp());
        add(columns, Column.BIRTH_DATE, patient.birthDate(), sent.patient().birthDate());
        add(columns, Column.NDA, known.nda(), nda);
        add(columns, Column.ISSUED_ON, known.issuedOn(), sent.issuedOn());
        add(columns, Column.DUE_ON, dueOn, sent.dueOn());
        addAmounts(columns, known.amounts(), sent.amounts());
        add(columns, Column.FILE, file, sentFile);
        return columns;
    }

    private static void addAmounts(List<Column> columns, Amounts known, Amounts sent) {
        add(columns, Column.TOTAL, known.total(), sent.total());
        add(columns, Column.AMO, known.amo(), sent.amo());
        add(columns, Column.AMC_PARTICIPATION, known.amcParticipation(), sent.amcParticipation());
        add(columns, Column.AMC_EXIGENCES, known.amcExigences(), sent.amcExigences());
        add(columns, Column.PATIENT_PARTICIPATION, known.patientParticipation(), sent.patientParticipation());
        add(columns, Column.PATIENT_EXIGENCES, known.patientExigences(), sent.patientExigences());
        add(columns, Column.ALREADY_PAID, known.alreadyPaid(), sent.alreadyPaid());
    }

    private static void add(List<Column> columns, Column column, @Nullable Object known, @Nullable Object sent) {
        if (!Objects.equals(known, sent)) {
            columns.add(column);
        }
    }

    /// The patient with the contacts that were missing and are sent now, if there are any: this is
    /// how a hospital corrects a contact that was left out. A contact on file is never changed by
    /// an old invoice sent again.
    static Optional<Patient> newContacts(Patient known, Patient sent) {
        var old = known.contacts();
        var now = sent.contacts();
        var email = old.email() == null ? now.email() : old.email();
        var mobile = old.mobile() == null ? now.mobile() : old.mobile();
        var consent = old.mobile() == null ? now.smsConsent() : old.smsConsent();
        if (Objects.equals(email, old.email()) && Objects.equals(mobile, old.mobile())) {
            return Optional.empty();
        }
        return Optional.of(new Patient(
                known.id(),
                known.ipp(),
                known.birthName(),
                known.lastName(),
                known.firstName(),
                known.birthDate(),
                known.language(),
                new Contacts(email, mobile, consent)));
    }
}
