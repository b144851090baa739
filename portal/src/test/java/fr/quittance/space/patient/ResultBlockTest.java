package fr.quittance.space.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When the page a person looks at after paying may stop asking: once it shows all that will come.
class ResultBlockTest {

    private static final PaySlip.Paper RECEIPT = new PaySlip.Paper("receipt", "/recu", "38 ko", "recu.pdf");
    private static final PaySlip.Paper ACQUITTED = new PaySlip.Paper("acquitted", "/a", "91 ko", "a.pdf");

    @Test
    void waits_for_the_facture_acquittee_though_the_receipt_is_there() {
        assertThat(confirmed("", RECEIPT, null).isFinal()).isFalse();
        assertThat(confirmed("", null, ACQUITTED).isFinal()).isFalse();
        assertThat(confirmed("", RECEIPT, ACQUITTED).isFinal()).isTrue();
    }

    @Test
    void does_not_wait_for_the_paper_a_hospital_promised_for_another_day() {
        assertThat(confirmed("25 octobre 2026", null, null).isFinal()).isFalse();
        assertThat(confirmed("25 octobre 2026", RECEIPT, null).isFinal()).isTrue();
    }

    private static ResultBlock confirmed(
            String promise, PaySlip.@Nullable Paper receipt, PaySlip.@Nullable Paper acquitted) {
        return new ResultBlock(
                "confirmed", "2", "P-2", "84,50 €", "", "CH", "F1", "v", "t", promise, receipt, acquitted, null, null);
    }
}
