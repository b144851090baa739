package fr.quittance.patients;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class PatientsTest {

    private static final Contacts BOTH = new Contacts("jeanne@exemple.fr", "+33639980001", true);

    private final Patients patients =
            new Patients(TestDatabase.freshClient(), () -> Instant.parse("2026-10-18T19:14:00Z"));

    @Test
    void a_patient_is_found_as_recorded() {
        var jeanne = jeanne(BOTH);

        var id = patients.record(VALMONT, jeanne);

        assertThat(id).isEqualTo(jeanne.id());
        assertThat(patients.find(VALMONT, id)).hasValue(jeanne);
    }

    @Test
    void a_patient_known_by_ipp_keeps_their_id_and_takes_the_new_identity() {
        var id = patients.record(VALMONT, jeanne(BOTH));
        var married = new Patient(
                PatientId.next(), "IPP1", "DURAND", "MARTIN", "Jeanne", LocalDate.of(1957, 3, 28), "fr", BOTH);

        assertThat(patients.record(VALMONT, married)).isEqualTo(id);
        assertThat(patients.find(VALMONT, id)).hasValueSatisfying(it -> {
            assertThat(it.lastName()).isEqualTo("MARTIN");
            assertThat(it.birthDate()).isEqualTo(LocalDate.of(1957, 3, 28));
        });
    }

    @Test
    void contacts_left_empty_do_not_erase_those_given_before() {
        var id = patients.record(VALMONT, jeanne(BOTH));

        patients.record(VALMONT, jeanne(Contacts.NONE));

        assertThat(patients.find(VALMONT, id).orElseThrow().contacts()).isEqualTo(BOTH);
    }

    @Test
    void consent_follows_the_mobile_it_was_given_for() {
        var id = patients.record(VALMONT, jeanne(BOTH));

        patients.record(VALMONT, jeanne(new Contacts(null, "+33639980002", false)));

        assertThat(patients.find(VALMONT, id).orElseThrow().contacts())
                .isEqualTo(new Contacts("jeanne@exemple.fr", "+33639980002", false));
    }

    @Test
    void the_same_ipp_in_two_hospitals_is_two_people() {
        var here = patients.record(VALMONT, jeanne(BOTH));
        var there = patients.record(TILLEULS, jeanne(Contacts.NONE));

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
        var id = patients.record(VALMONT, jeanne(BOTH));

        patients.recordStay(VALMONT, id, new Stay("NDA1", LocalDate.of(2026, 9, 14), null));
        patients.recordStay(VALMONT, id, new Stay("NDA1", null, LocalDate.of(2026, 9, 16)));

        assertThat(patients.stay(VALMONT, "NDA1"))
                .hasValue(new Stay("NDA1", LocalDate.of(2026, 9, 14), LocalDate.of(2026, 9, 16)));
        assertThat(patients.stay(TILLEULS, "NDA1")).isEmpty();
    }

    private static Patient jeanne(Contacts contacts) {
        return new Patient(
                PatientId.next(), "IPP1", "DURAND", "DUPONT", "Jeanne", LocalDate.of(1957, 3, 27), "fr", contacts);
    }
}
