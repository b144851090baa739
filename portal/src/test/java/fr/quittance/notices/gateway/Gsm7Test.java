package fr.quittance.notices.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class Gsm7Test {

    @Test
    void letters_take_one_septet_and_those_of_the_extension_two() {
        assertThat(Gsm7.septets("à é è ù ì ò É Ç ä ö ü ñ")).isEqualTo(23);
        assertThat(Gsm7.septets("5 €")).isEqualTo(4);
        assertThat(Gsm7.septets("[a]|{b}~\\^")).isEqualTo(18);
    }

    @Test
    void letters_have_the_places_of_the_standard() {
        assertThat(Gsm7.bytes("@£\nAaàé€")).containsExactly(0x00, 0x01, 0x0A, 0x41, 0x61, 0x7F, 0x05, 0x1B, 0x65);
        assertThat(Gsm7.bytes(" ?Zz§ÜñÑÖÄ¿¡"))
                .containsExactly(0x20, 0x3F, 0x5A, 0x7A, 0x5F, 0x5E, 0x7D, 0x5D, 0x5C, 0x5B, 0x60, 0x40);
    }

    @Test
    void what_is_written_is_read_back() {
        var text = "Hopital de Prémontré : 84,50 EUR [€] à payer\nPayer";

        assertThat(Gsm7.text(Gsm7.bytes(text))).isEqualTo(text);
    }

    @Test
    void letters_that_do_not_exist_become_like_ones() {
        assertThat(Gsm7.likeness("Hôtel-Dieu – Cœur d’Île «\u00A0reçu\u00A0»\u00A0…"))
                .isEqualTo("Hotel-Dieu - Coeur d'Ile \" recu \" ...");
        assertThat(Gsm7.likeness("Élancourt ÀÊÎ ë")).isEqualTo("Élancourt AEI e");
        assertThat(Gsm7.likeness("東")).isEqualTo("?");
    }

    @Test
    void a_letter_that_does_not_exist_is_never_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> Gsm7.bytes("reçu"));
    }
}
