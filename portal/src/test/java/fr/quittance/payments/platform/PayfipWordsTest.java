package fr.quittance.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.money.Money;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayfipWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"P", "V"})
    void card_and_direct_debit_are_money_at_the_hour_of_paris(String result) {
        assertThat(word(result, false))
                .isEqualTo(new Word.Taken("op-1", Money.euros("84.50"), "EUR", Instant.parse("2026-11-23T09:05:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R", "Z"})
    void a_refusal_ends_the_operation(String result) {
        assertThat(word(result, false)).isEqualTo(new Word.Refused(result, true));
    }

    @Test
    void who_leaves_may_pay_until_the_operation_is_over() {
        assertThat(word("A", false)).isInstanceOf(Word.Left.class);
        assertThat(word("A", true)).isInstanceOf(Word.Closed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X", "p"})
    void a_result_we_do_not_know_says_nothing(String result) {
        assertThat(word(result, true)).isInstanceOf(Word.Silence.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Facture n° F2026-004518 (été)", "FactureéÀ«»"})
    void the_object_of_the_debt_has_letters_digits_and_spaces_only(String label) {
        assertThat(PayfipPlatform.plain(label)).matches("[A-Za-z0-9 ]+").startsWith("Facture");
        assertThat(PayfipPlatform.plain("é".repeat(200))).hasSize(100);
    }

    private static Word word(String result, boolean over) {
        return PayfipWords.word(
                Map.of(
                        "resultrans", result,
                        "montant", "8450",
                        "idOp", "op-1",
                        "dattrans", "23112026",
                        "heurtrans", "1005"),
                over);
    }
}
