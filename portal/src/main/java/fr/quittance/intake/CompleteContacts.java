package fr.quittance.intake;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Records the contacts that were missing when an invoice came first, and tells that its patient can
/// be reached.
@Component
class CompleteContacts {

    private final Patients patients;
    private final Invoices invoices;
    private final ApplicationEventPublisher events;

    CompleteContacts(Patients patients, Invoices invoices, ApplicationEventPublisher events) {
        this.patients = patients;
        this.invoices = invoices;
        this.events = events;
    }

    /// Completes the contacts of a patient, in the transaction of the caller.
    ///
    /// @param known the invoice sent again
    /// @param patient as they are on file
    /// @param sent as the hospital just described them
    /// @return whether a contact was missing and came
    boolean complete(Invoice known, Patient patient, Patient sent) {
        if (!patient.birthDate().equals(sent.birthDate())) {
            return false;
        }
        var completed = Differences.newContacts(patient, sent);
        if (completed.isEmpty()
                || patients.record(known.establishment(), completed.get()).isEmpty()) {
            return false;
        }
        var now = patients.find(known.establishment(), patient.id())
                .map(Patient::contacts)
                .orElse(Contacts.NONE);
        if (now.equals(patient.contacts())) {
            return false; // They want letters: nothing was kept.
        }
        if (reaches(now, patient.contacts())) {
            invoices.of(known.establishment(), patient.id()).stream()
                    .filter(it -> it.id().equals(known.id()) || it.state() instanceof InvoiceState.ToPay)
                    .forEach(it -> events.publishEvent(new ContactsCompleted(it.establishment(), it.id())));
        }
        return true;
    }

    private static boolean reaches(Contacts now, Contacts before) {
        return (now.reachableByMail() && !before.reachableByMail())
                || (now.reachableBySms() && !before.reachableBySms());
    }
}
