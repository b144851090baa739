package fr.quittance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FrenchDatesTest {

    @Test
    void a_date_is_written_in_full_and_never_wraps() {
        assertThat(FrenchDates.date(LocalDate.of(2026, 10, 30))).isEqualTo("30\u00A0octobre\u00A02026");
        assertThat(FrenchDates.date(LocalDate.of(2026, 8, 2))).isEqualTo("2\u00A0août\u00A02026");
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_and_the_eleventh_is_not() {
        assertThat(FrenchDates.date(LocalDate.of(2026, 10, 1))).isEqualTo("1er\u00A0octobre\u00A02026");
        assertThat(FrenchDates.date(LocalDate.of(2026, 10, 11))).startsWith("11\u00A0");
        assertThat(FrenchDates.date(LocalDate.of(2026, 10, 21))).startsWith("21\u00A0");
    }

    @Test
    void a_moment_is_told_in_the_time_of_paris_summer_and_winter() {
        assertThat(FrenchDates.dateAndTime(Instant.parse("2026-10-18T19:14:00Z")))
                .isEqualTo("18\u00A0octobre\u00A02026 à 21\u00A0h\u00A014");
        assertThat(FrenchDates.dateAndTime(Instant.parse("2026-12-31T23:05:00Z")))
                .isEqualTo("1er\u00A0janvier\u00A02027 à 0\u00A0h\u00A005");
        assertThat(FrenchDates.date(Instant.parse("2026-07-13T22:00:00Z"))).startsWith("14\u00A0juillet");
    }

    @Test
    void months_and_digits_are_as_printed_on_bills() {
        assertThat(FrenchDates.month(LocalDate.of(2026, 10, 30))).isEqualTo("octobre\u00A02026");
        assertThat(FrenchDates.digits(LocalDate.of(2026, 2, 3))).isEqualTo("03/02/2026");
        assertThat(FrenchDates.dayAndMonth(LocalDate.of(2026, 2, 3))).isEqualTo("03/02");
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FrenchDates.digits(LocalDate.of(2026, 2, 3))).isEqualTo("03/02/2026");
        } finally {
            Locale.setDefault(before);
        }
    }
}
