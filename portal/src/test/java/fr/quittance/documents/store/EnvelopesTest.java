package fr.quittance.documents.store;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopesTest {

    private static final String KEY = "a-key-of-the-tests-0123456789-0123456789";
    private static final String SHA256 = "a".repeat(64);
    private static final byte[] BYTES = "%PDF-1.7 facture de Jeanne Dupont".getBytes(StandardCharsets.UTF_8);

    private final Envelopes envelopes = new Envelopes(KEY, List.of());

    @Test
    void what_is_wrapped_comes_back_and_cannot_be_read_on_the_way() {
        var wrapped = envelopes.wrap(VALMONT, SHA256, BYTES);

        assertThat(envelopes.unwrap(VALMONT, SHA256, wrapped)).isEqualTo(BYTES);
        assertThat(new String(wrapped, StandardCharsets.ISO_8859_1)).doesNotContain("PDF", "Jeanne");
        assertThat(envelopes.wrap(VALMONT, SHA256, BYTES)).as("another nonce").isNotEqualTo(wrapped);
    }

    @Test
    void every_changed_byte_is_noticed() {
        var wrapped = envelopes.wrap(VALMONT, SHA256, BYTES);

        for (int i = 0; i < wrapped.length; i++) {
            var changed = wrapped.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> envelopes.unwrap(VALMONT, SHA256, changed)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void a_content_put_in_the_place_of_another_is_noticed() {
        var wrapped = envelopes.wrap(VALMONT, SHA256, BYTES);

        assertThatThrownBy(() -> envelopes.unwrap(TILLEULS, SHA256, wrapped))
                .hasMessageContaining("not what was stored");
        assertThatThrownBy(() -> envelopes.unwrap(VALMONT, "b".repeat(64), wrapped))
                .hasMessageContaining("not what was stored");
    }

    @Test
    void an_old_key_still_reads_and_a_forgotten_one_is_named() {
        var wrapped = envelopes.wrap(VALMONT, SHA256, BYTES);
        var newKey = "another-key-of-the-tests-0123456789-01234";

        assertThat(new Envelopes(newKey, List.of(KEY)).unwrap(VALMONT, SHA256, wrapped))
                .isEqualTo(BYTES);
        assertThatThrownBy(() -> new Envelopes(newKey, List.of()).unwrap(VALMONT, SHA256, wrapped))
                .hasMessageContaining("quittance.documents.key");
    }

    @Test
    void without_a_key_it_is_plain_and_a_key_given_later_reads_it() {
        var wrapped = new Envelopes(null, List.of()).wrap(VALMONT, SHA256, BYTES);

        assertThat(envelopes.unwrap(VALMONT, SHA256, wrapped)).isEqualTo(BYTES);
        assertThat(new Envelopes("", List.of()).encrypt()).isFalse();
    }
}
