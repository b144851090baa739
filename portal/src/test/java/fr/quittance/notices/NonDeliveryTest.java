package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonDeliveryTest {

    @ParameterizedTest
    @CsvSource({
        "SMTP 550 5.1.1, ADDRESS",
        "SMTP 550 5.1.10, ADDRESS",
        "not an e-mail address, ADDRESS",
        "SMTP 552 5.2.2, BOX_FULL",
        "SMTP 452 4.2.2, BOX_FULL",
        "SMTP 552, BOX_FULL",
        "SMTP 550 5.2.1, BOX_CLOSED",
        "SMTP 554 5.7.1, UNWANTED",
        "SMTP 550 5.7.26, UNWANTED",
        "SMTP 550, REFUSED",
        "SMTP 552 5.3.4, REFUSED",
        "SMPP 0x0000000B, NUMBER",
        "UNDELIV, NUMBER",
        "EXPIRED, PHONE_OFF",
        "REJECTD, OPERATOR",
        "SMTP 451 4.7.1, OUTAGE",
        "SMPP 0x00000058, OUTAGE",
        "SMTP sign-in refused, OUTAGE",
        "no provider, OUTAGE"
    })
    void an_answer_of_the_other_side_says_why_nothing_arrived(String answer, NonDelivery reason) {
        assertThat(NonDelivery.of(answer)).isEqualTo(reason);
    }
}
