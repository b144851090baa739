package fr.quittance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.links.Tokens;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    private final Random random = new Random(80);

    @Test
    void every_single_mistyped_character_is_caught() {
        for (int n = 0; n < 200; n++) {
            var code = drawn();
            for (int place = 0; place < 12; place++) {
                for (var letter : Tokens.ALPHABET.toCharArray()) {
                    var typed = new StringBuilder(code.value());
                    typed.setCharAt(place, letter);
                    assertThat(VerificationCode.typed(typed.toString()).isPresent())
                            .as("%s for %s", typed, code)
                            .isEqualTo(letter == code.value().charAt(place));
                }
            }
        }
    }

    @Test
    void nearly_every_swap_of_neighbours_is_caught() {
        int swaps = 0;
        int missed = 0;
        for (int n = 0; n < 2_000; n++) {
            var code = drawn().value();
            for (int place = 0; place < 11; place++) {
                var typed = code.substring(0, place)
                        + code.charAt(place + 1)
                        + code.charAt(place)
                        + code.substring(place + 2);
                if (!typed.equals(code)) {
                    swaps++;
                    missed += VerificationCode.typed(typed).isPresent() ? 1 : 0;
                }
            }
        }

        assertThat(missed).as("of %d swaps", swaps).isLessThan(swaps / 100);
    }

    @Test
    void how_it_is_typed_does_not_matter() {
        var code = drawn();

        assertThat(VerificationCode.typed(" " + code.readable().toLowerCase(java.util.Locale.ROOT) + " "))
                .hasValue(code);
        assertThat(VerificationCode.typed(code.readable().replace("-", "\u00A0")))
                .hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7M4QX9TB2", "K7M4-QX9T-B2V0", "K7M4-QX9T-B2V", "' or 1=1 --", "éééééééééééé"})
    void what_no_paper_carries_is_no_code(String typed) {
        assertThat(VerificationCode.typed(typed)).isEmpty();
    }

    private VerificationCode drawn() {
        var drawn = new StringBuilder();
        random.ints(VerificationCode.DRAWN, 0, Tokens.ALPHABET.length())
                .forEach(it -> drawn.append(Tokens.ALPHABET.charAt(it)));
        return VerificationCode.of(drawn.toString());
    }
}
