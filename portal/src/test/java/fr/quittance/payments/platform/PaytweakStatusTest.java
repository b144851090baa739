package fr.quittance.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.payments.platform.PaytweakWire.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PaytweakStatusTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"code\":\"OK\"}",
                "{\"code\":\"OK\",\"link\":{\"order_id\":\"ORDER\"}}",
                "{\"code\":\"OK\",\"order_id\":\"ANOTHER\",\"status\":\"5\"}",
                "{\"code\":\"OK\",\"links\":[{\"order\":\"ORDER\",\"status\":\"9\"}]}",
                "{\"code\":\"OK\",\"links\":[{\"order_id\":\"ANOTHER\",\"status\":\"9\"}]}"
            })
    void a_shape_we_do_not_know_says_nothing(String body) {
        assertThat(read(200, body)).isInstanceOf(Word.Silence.class);
    }

    @Test
    void an_empty_list_or_not_found_is_no_such_order() {
        assertThat(read(200, "[]")).isInstanceOf(Word.NoSuchOrder.class);
        assertThat(read(200, "{\"code\":\"OK\",\"links\":[]}")).isInstanceOf(Word.NoSuchOrder.class);
        assertThat(read(404, "{\"code\":\"404\"}")).isInstanceOf(Word.NoSuchOrder.class);
    }

    @Test
    void the_order_is_found_in_a_list() {
        var word = read(
                200, "{\"code\":\"OK\",\"links\":[{\"order_id\":\"A\"},{\"order_id\":\"ORDER\",\"status\":\"1\"}]}");

        assertThat(word).isInstanceOf(Word.Closed.class);
    }

    private static Word read(int status, String body) {
        return PaytweakStatus.read(new Reply(status, JsonMapper.shared().readTree(body)), "ORDER");
    }
}
