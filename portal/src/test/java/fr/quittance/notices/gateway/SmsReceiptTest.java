package fr.quittance.notices.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SmsReceiptTest {

    @Test
    void an_id_is_known_in_hexadecimal_and_in_decimal() {
        assertThat(SmsReceipt.spellings("1931573646")).contains("1931573646", "7321798e", "7321798E");
        assertThat(SmsReceipt.spellings("7321798e")).contains("7321798e", "1931573646");
        assertThat(SmsReceipt.spellings("0001931573646")).contains("1931573646");
    }

    @Test
    void an_id_that_is_no_number_is_known_as_it_is() {
        assertThat(SmsReceipt.spellings("SMSC-42")).containsExactly("SMSC-42");
    }
}
