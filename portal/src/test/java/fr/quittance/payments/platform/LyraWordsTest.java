package fr.quittance.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LyraWordsTest {

    private static final String OURS = "8F3K22ABCDEFGH23456789JKMN";

    @Test
    void a_debit_that_lyra_cancels_at_our_own_request_is_no_money_taken_back_from_us() {
        assertThat(LyraWords.word(List.of(debit("CANCELLED", OURS)))).isInstanceOf(Word.Taken.class);
        assertThat(LyraWords.refund(List.of(debit("CANCELLED", OURS)), OURS))
                .containsInstanceOf(RefundAnswer.Done.class);
    }

    @Test
    void a_debit_that_somebody_else_cancels_is_money_taken_back() {
        assertThat(LyraWords.word(List.of(debit("CANCELLED", "")))).isEqualTo(new Word.GivenBack());
    }

    private static JsonNode debit(String status, String comment) {
        return JsonMapper.shared().readTree("""
                {"uuid": "u1", "operationType": "DEBIT", "detailedStatus": "%s", "amount": 8450, "currency": "EUR",
                 "comment": "%s"}
                """.formatted(status, comment));
    }
}
