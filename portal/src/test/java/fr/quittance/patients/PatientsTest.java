package fr.quittance.patients;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class PatientsTest {

    private static final Contacts BOTH = new Contacts("jeanne@exemple.fr", "+33639980001", true);

    private final Patients patients =
            new Patients(TestDatabase.freshClient(), () -> Instant.parse("2026-10-18T19:14:00Z"));

    @Test
    void a_patient_is_found_as_recorded() {
        var jeanne = jeanne(BOTH);

        var id = recorded(jeanne);

        assertThat(id).isEqualTo(jeanne.id());
        assertThat(patients.find(VALMONT, id)).hasValue(jeanne);
    }

    @Test
    void a_patient_known_by_ipp_keeps_their_id_and_takes_the_new_name() {
        var id = recorded(jeanne(BOTH));

        assertThat(patients.record(VALMONT, named("MARTIN", LocalDate.of(1957, 3, 27))))
                .hasValue(id);
        assertThat(patients.find(VALMONT, id).orElseThrow().lastName()).isEqualTo("MARTIN");
    }

    @Test
    void nothing_of_a_patient_changes_when_their_ipp_is_given_for_somebody_born_another_day() {
        var jeanne = jeanne(BOTH);
        patients.record(VALMONT, jeanne);

        assertThat(patients.record(VALMONT, named("MARTIN", LocalDate.of(1957, 3, 28))))
                .isEmpty();
        assertThat(patients.findByIpp(VALMONT, "IPP1")).hasValue(jeanne);
        assertThat(patients.findByIpp(TILLEULS, "IPP1")).isEmpty();
    }

    @Test
    void a_stay_never_passes_to_another_patient() {
        var jeanne = recorded(jeanne(BOTH));
        var paul = recorded(new Patient(
                PatientId.next(), "IPP2", "MOREL", "MOREL", "Paul", LocalDate.of(1960, 1, 2), "fr", Contacts.NONE));
        patients.recordStay(VALMONT, jeanne, new Stay("NDA1", LocalDate.of(2026, 9, 14), null));

        assertThat(patients.recordStay(VALMONT, paul, new Stay("NDA1", null, LocalDate.of(2026, 9, 16))))
                .isFalse();
        assertThat(patients.stay(VALMONT, "NDA1")).hasValue(new Stay("NDA1", LocalDate.of(2026, 9, 14), null));
    }

    @Test
    void contacts_left_empty_do_not_erase_those_given_before() {
        var id = recorded(jeanne(BOTH));

        patients.record(VALMONT, jeanne(Contacts.NONE));

        assertThat(patients.find(VALMONT, id).orElseThrow().contacts()).isEqualTo(BOTH);
    }

    @Test
    void consent_follows_the_mobile_it_was_given_for() {
        var id = recorded(jeanne(BOTH));

        patients.record(VALMONT, jeanne(new Contacts(null, "+33639980002", false)));

        assertThat(patients.find(VALMONT, id).orElseThrow().contacts())
                .isEqualTo(new Contacts("jeanne@exemple.fr", "+33639980002", false));
    }

    @Test
    void the_same_ipp_in_two_hospitals_is_two_people() {
        var here = recorded(jeanne(BOTH));
        var there = patients.record(TILLEULS, jeanne(Contacts.NONE)).orElseThrow();

        assertThat(there).isNotEqualTo(here);
        assertThat(patients.find(TILLEULS, here)).isEmpty();
        assertThat(patients.find(VALMONT, here).orElseThrow().contacts()).isEqualTo(BOTH);
    }

    @Test
    void a_mobile_that_is_not_in_e164_never_enters() {
        assertThatThrownBy(() -> patients.record(VALMONT, jeanne(new Contacts(null, "0639980001", true))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_stay_learns_its_dates_and_forgets_none() {
        var id = recorded(jeanne(BOTH));

        patients.recordStay(VALMONT, id, new Stay("NDA1", LocalDate.of(2026, 9, 14), null));
        patients.recordStay(VALMONT, id, new Stay("NDA1", null, LocalDate.of(2026, 9, 16)));

        assertThat(patients.stay(VALMONT, "NDA1"))
                .hasValue(new Stay("NDA1", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 16)));
        assertThat(patients.stay(TILLEULS, "NDA1")).isEmpty();
    }

    @Test
    void a_contact_that_the_patient_proved_is_not_overwritten_by_the_hospital() {
        var id = recorded(jeanne(BOTH));
        patients.proveEmail(VALMONT, id, "nouvelle@exemple.fr");
        patients.proveMobile(VALMONT, id, "+33639980077");

        patients.record(VALMONT, jeanne(new Contacts("ancienne@exemple.fr", "+33639980002", false)));

        assertThat(patients.find(VALMONT, id).orElseThrow().contacts())
                .isEqualTo(new Contacts("nouvelle@exemple.fr", "+33639980077", true));
        patients.agreeToSms(VALMONT, id, false);
        assertThat(patients.find(VALMONT, id).orElseThrow().contacts().smsConsent())
                .isFalse();
    }

    @Test
    void many_stays_are_found_at_once() {
        var id = recorded(jeanne(BOTH));
        var stay = new Stay("NDA1", LocalDate.of(2026, 9, 14), null);
        patients.recordStay(VALMONT, id, stay);

        assertThat(patients.stays(VALMONT, List.of("NDA1", "NDA2"))).containsExactly(Map.entry("NDA1", stay));
        assertThat(patients.stays(TILLEULS, List.of("NDA1"))).isEmpty();
        assertThat(patients.stays(VALMONT, List.of())).isEmpty();
    }

    private PatientId recorded(Patient patient) {
        return patients.record(VALMONT, patient).orElseThrow();
    }

    private static Patient named(String lastName, LocalDate birthDate) {
        return new Patient(PatientId.next(), "IPP1", "DURAND", lastName, "Jeanne", birthDate, "fr", Contacts.NONE);
    }

    private static Patient jeanne(Contacts contacts) {
        return new Patient(
                PatientId.next(), "IPP1", "DURAND", "DUPONT", "Jeanne", LocalDate.of(1957, 3, 27), "fr", contacts);
    }
}
