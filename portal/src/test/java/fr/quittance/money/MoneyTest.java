package fr.quittance.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0,00",
        "5, 0,05",
        "8450, 84,50",
        "99999, 999,99",
        "100000, 1~000,00",
        "128450, 1~284,50",
        "123456789, 1~234~567,89",
        "-8450, −~84,50",
        "-5, −~0,05"
    })
    void amounts_are_shown_as_french_readers_write_them(long cents, String whole, String decimals) {
        assertThat(Money.cents(cents).figure()).isEqualTo(whole.strip().replace('~', '\u00A0') + "," + decimals);
    }

    @Test
    void the_currency_never_leaves_its_amount() {
        assertThat(Money.euros("84.50").text()).isEqualTo("84,50\u00A0€");
    }

    @Test
    void platforms_and_files_get_a_dot_and_two_decimals() {
        assertThat(Money.cents(8450).decimal()).isEqualTo("84.50");
        assertThat(Money.cents(-5).decimal()).isEqualTo("-0.05");
        assertThat(Money.euros("7").decimal()).isEqualTo("7.00");
    }

    @Test
    void the_language_of_the_machine_changes_nothing() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Money.euros("1284.05").text()).isEqualTo("1\u00A0284,05\u00A0€");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void the_largest_and_the_smallest_amounts_are_shown_too() {
        assertThat(Money.cents(Long.MAX_VALUE).figure()).endsWith("547\u00A0758,07");
        assertThat(Money.cents(Long.MIN_VALUE).figure()).doesNotContain("-").endsWith("758,08");
    }

    @Test
    void a_third_decimal_is_never_rounded_away() {
        assertThatThrownBy(() -> Money.euros("84.505")).isInstanceOf(ArithmeticException.class);
        assertThat(Money.euros("84.500")).isEqualTo(Money.cents(8450));
        assertThatThrownBy(() -> Money.euros("1e30")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euros("84,50")).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void sums_are_exact_or_refused() {
        assertThat(Money.euros("0.10").plus(Money.euros("0.20"))).isEqualTo(Money.euros("0.30"));
        assertThat(Money.euros("0.10").minus(Money.euros("0.20")).isNegative()).isTrue();
        assertThatThrownBy(() -> Money.cents(Long.MAX_VALUE).plus(Money.cents(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.cents(Long.MIN_VALUE).minus(Money.cents(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void zero_is_neither_positive_nor_negative() {
        assertThat(Money.ZERO.isZero()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.cents(1)).isGreaterThan(Money.ZERO);
    }
}
