package fr.quittance.invoices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"1", "F2026-004518", "2026/18.4_b", "A123456789012345678901234567890123456789"})
    void hospitals_number_as_they_like(String number) {
        assertThat(new InvoiceNumber(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "/etc",
                "..",
                "=1+1",
                "F 1",
                "F1\n",
                "F1;",
                "F\u00E9",
                "F<b>",
                "F1'",
                "A1234567890123456789012345678901234567890"
            })
    void a_number_can_be_no_path_no_formula_and_no_markup(String number) {
        assertThat(InvoiceNumber.isValid(number)).isFalse();
        assertThatThrownBy(() -> new InvoiceNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void case_matters_as_it_does_to_the_hospital() {
        assertThat(new InvoiceNumber("f1")).isNotEqualTo(new InvoiceNumber("F1"));
    }
}
