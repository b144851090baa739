package fr.quittance.contacts;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.patients.ContactSource;
import fr.quittance.patients.GivenContacts;
import fr.quittance.patients.PatientId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A member of staff takes down what a patient says, or the patient corrects it on the tablet.
@Component
public class TakeContacts {

    private final GivenContacts contacts;
    private final Journal journal;

    TakeContacts(GivenContacts contacts, Journal journal) {
        this.contacts = contacts;
        this.journal = journal;
    }

    /// Keeps these contacts in place of those on file; one left empty is erased, one that does not change keeps its
    /// proof.
    ///
    /// @param who the member of staff, as the journal names them
    @Transactional
    public void take(EstablishmentCode establishment, PatientId patient, ContactEntry.Reading.Read given, String who) {
        var before = contacts.of(establishment, patient).contacts();
        contacts.keepEmail(establishment, patient, given.email(), ContactSource.STAFF, false);
        contacts.keepMobile(establishment, patient, given.mobile(), ContactSource.STAFF, false);
        var changed = Stream.of(
                        Objects.equals(before.email(), given.email()) ? "" : text("contacts.journal.email"),
                        Objects.equals(before.mobile(), given.mobile()) ? "" : text("contacts.journal.mobile"))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            journal.record(establishment, who, "contacts-taken", patient.value().toString(), changed);
        }
    }

    /// Keeps that a patient wants letters: nothing else is kept of how to reach them.
    ///
    /// @param who the member of staff, as the journal names them
    @Transactional
    public void letters(EstablishmentCode establishment, PatientId patient, String who) {
        contacts.preferLetters(establishment, patient);
        journal.record(establishment, who, "letters-preferred", patient.value().toString(), "");
    }
}
