package fr.quittance.accounts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.Journal;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.patients.Patients;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A patient signed in changes where they are told: a new address or number counts once a code sent
/// there came back.
@Component
public class ChangeContacts {

    private final Accounts accounts;
    private final Patients patients;
    private final ContactCodes codes;
    private final Journal journal;

    ChangeContacts(Accounts accounts, Patients patients, ContactCodes codes, Journal journal) {
        this.accounts = accounts;
        this.patients = patients;
        this.codes = codes;
        this.journal = journal;
    }

    /// What is to be proved.
    public sealed interface Contact {

        /// An e-mail address.
        record Email(String value) implements Contact {}

        /// A mobile, in E.164 form; giving it is agreeing to SMS.
        record Mobile(String value) implements Contact {}
    }

    /// The people an account reads for.
    public List<Patient> people(EstablishmentCode establishment, AccountId account) {
        return accounts.patients(establishment, account).stream()
                .flatMap(it -> patients.find(establishment, it).stream())
                .toList();
    }

    /// Sends a code to the new contact.
    ///
    /// @return nothing when the patient is not one of this account's
    @Transactional
    public Optional<ContactCodes.Asked> ask(
            EstablishmentCode establishment, AccountId account, PatientId patient, Contact contact) {
        if (!isTheirs(establishment, account, patient)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (contact) {
                    case Contact.Email(var address) ->
                        codes.ask(establishment, CodeRequested.Channel.MAIL, address, subject(patient, address));
                    case Contact.Mobile(var number) ->
                        codes.ask(establishment, CodeRequested.Channel.SMS, number, subject(patient, number));
                });
    }

    /// Takes the code, and keeps the contact it proves.
    ///
    /// @return whether it was the right one
    @Transactional
    public boolean prove(
            EstablishmentCode establishment, PatientId patient, Contact contact, UUID challenge, String code) {
        var value = switch (contact) {
            case Contact.Email(var address) -> address;
            case Contact.Mobile(var number) -> number;
        };
        if (!codes.answer(establishment, challenge, subject(patient, value), code)) {
            return false;
        }
        switch (contact) {
            case Contact.Email(var address) -> patients.proveEmail(establishment, patient, address);
            case Contact.Mobile(var number) -> patients.proveMobile(establishment, patient, number);
        }
        note(establishment, patient, contact instanceof Contact.Email ? "e-mail" : "mobile");
        return true;
    }

    /// Agrees to SMS, or no longer.
    ///
    /// @return whether the patient is one of this account's
    @Transactional
    public boolean agreeToSms(EstablishmentCode establishment, AccountId account, PatientId patient, boolean agreed) {
        if (!isTheirs(establishment, account, patient)) {
            return false;
        }
        patients.agreeToSms(establishment, patient, agreed);
        note(establishment, patient, agreed ? "SMS: oui" : "SMS: non");
        return true;
    }

    private boolean isTheirs(EstablishmentCode establishment, AccountId account, PatientId patient) {
        return accounts.patients(establishment, account).contains(patient);
    }

    private void note(EstablishmentCode establishment, PatientId patient, String what) {
        journal.record(
                establishment, "patient", "contact-changed", patient.value().toString(), what);
    }

    private static String subject(PatientId patient, String value) {
        return "contact " + patient.value() + " " + value;
    }
}
