package fr.quittance.patients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DUPONT-MARTIN|Jeanne Dupont-Martin",
                "LE GOFF|Jeanne Le Goff",
                "D'ALEMBERT|Jeanne D'Alembert",
                "ÉTIENNE|Jeanne Étienne",
                "de La Tour|Jeanne de La Tour"
            })
    void a_name_in_capitals_is_written_as_people_write_it(String lastName, String fullName) {
        assertThat(named("Jeanne", lastName).fullName()).isEqualTo(fullName);
    }

    @Test
    void initials_say_nothing_more() {
        assertThat(named("Jeanne", "DUPONT").initials()).isEqualTo("J.\u00A0D.");
        assertThat(named("élodie", "étienne").initials()).isEqualTo("É.\u00A0É.");
    }

    private static Patient named(String firstName, String lastName) {
        return new Patient(
                PatientId.next(),
                "IPP1",
                lastName,
                lastName,
                firstName,
                LocalDate.of(1957, 3, 27),
                "fr",
                Contacts.NONE);
    }
}
