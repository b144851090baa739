package fr.quittance.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.accounts.BirthDateEntry.Reading;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 18);

    @ParameterizedTest
    @CsvSource({
        "27, 3, 1957, 1957-03-27",
        "27, 03, 1957, 1957-03-27",
        "27, mars, 1957, 1957-03-27",
        "27, MARS, 1957, 1957-03-27",
        "27, Mars, 1957, 1957-03-27",
        "1, janv., 1980, 1980-01-01",
        "01, janvier, 1980, 1980-01-01",
        "1er, janvier, 1980, 1980-01-01",
        "2, févr., 1980, 1980-02-02",
        "2, FEVRIER, 1980, 1980-02-02",
        "2, février, 1980, 1980-02-02",
        "2, fév, 1980, 1980-02-02",
        "29, 02, 1980, 1980-02-29",
        "4, avr., 1980, 1980-04-04",
        "5, mai, 1980, 1980-05-05",
        "6, juin, 1980, 1980-06-06",
        "7, juil., 1980, 1980-07-07",
        "7, JUILLET, 1980, 1980-07-07",
        "8, août, 1980, 1980-08-08",
        "8, aout, 1980, 1980-08-08",
        "9, sept., 1980, 1980-09-09",
        "10, oct, 1980, 1980-10-10",
        "11, nov., 1980, 1980-11-11",
        "12, DÉC., 1980, 1980-12-12",
        "' 12 ', ' décembre ', ' 1980 ', 1980-12-12",
        "18, 10, 2026, 2026-10-18",
        "２７, ３, １９５７, 1957-03-27"
    })
    void three_fields_are_read_as_people_fill_them(String day, String month, String year, LocalDate date) {
        assertThat(new BirthDateEntry(day, month, year).read(TODAY)).isEqualTo(new Reading.Read(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27/03/1957",
                "27/3/1957",
                "27-03-1957",
                "27.03.1957",
                "27 03 1957",
                "27 mars 1957",
                "27 MARS 1957",
                "27031957",
                "1957-03-27",
                "1957/03/27",
                " 27 / 03 / 1957 "
            })
    void a_whole_date_pasted_in_the_first_field_is_accepted(String pasted) {
        assertThat(new BirthDateEntry(pasted, "", "").read(TODAY))
                .isEqualTo(new Reading.Read(LocalDate.of(1957, 3, 27)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''   | ''       | ''    | jour mois annee | Saisissez votre date de naissance",
                "27   | ''       | 1957  | mois            | La date de naissance doit comporter un mois",
                "''   | 3        | 1957  | jour            | La date de naissance doit comporter un jour",
                "27   | 3        | ''    | annee           | La date de naissance doit comporter une année",
                "27   | ''       | ''    | mois annee      | La date de naissance doit comporter un mois et une année",
                "27   | 3        | 57    | annee           | L'année doit comporter 4 chiffres, par exemple 1957",
                "27   | 3        | 19577 | annee           | L'année doit comporter 4 chiffres, par exemple 1957",
                "27   | 3        | abcd  | annee           | L'année doit comporter 4 chiffres, par exemple 1957",
                "31   | 2        | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "29   | février  | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "0    | 3        | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "27   | 13       | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "27   | jui      | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "27   | brumaire | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "x    | 3        | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "-5   | 3        | 1957  | jour mois       | Cette date n'existe pas. Vérifiez le jour et le mois",
                "19   | 10       | 2026  | jour mois annee | La date de naissance doit être dans le passé",
                "1    | 1        | 2100  | jour mois annee | La date de naissance doit être dans le passé"
            })
    void what_is_not_a_date_says_what_to_correct(String day, String month, String year, String fields, String message) {
        var reading = new BirthDateEntry(day, month, year).read(TODAY);

        assertThat(reading).isInstanceOfSatisfying(Reading.Wrong.class, wrong -> {
            assertThat(wrong.said().text()).isEqualTo(message);
            assertThat(wrong.fields()).containsExactly(fields.strip().split(" "));
        });
    }

    @Test
    void whatever_is_typed_is_kept_short() {
        assertThat(new BirthDateEntry("9".repeat(10_000), "", "").day()).hasSize(40);
    }
}
