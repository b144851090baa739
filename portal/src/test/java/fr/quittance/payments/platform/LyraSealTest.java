package fr.quittance.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LyraSealTest {

    private static final Map<String, String> FORM =
            Map.of("vads_b", "two", "vads_a", "one", "other", "ignored", "signature", "ignored too");

    /// Made with `printf 'one+two+key' | openssl dgst -sha256 -hmac key -binary | base64`.
    @Test
    void the_values_are_joined_in_the_order_of_their_names_with_the_key_at_the_end() {
        assertThat(LyraSeal.of(FORM, "key")).isEqualTo("pKhKKjEfZ5AQd8H7YHoC10hNv5kgpIGxrEvgHlIE4PU=");
    }

    @Test
    void a_notification_signed_with_the_key_that_is_being_replaced_is_believed_until_it_is_gone() {
        var fields = new HashMap<>(FORM);
        fields.put("signature", LyraSeal.of(FORM, "old"));

        assertThat(LyraSeal.isSigned(fields, contract("new", "old"))).isTrue();
        assertThat(LyraSeal.isSigned(fields, contract("new"))).isFalse();
    }

    /// Made with `printf '{"a":"b/c"}' | openssl dgst -sha256 -hmac password`.
    @Test
    void the_notification_of_the_rest_api_is_signed_with_its_password_over_freed_slashes() {
        var fields = Map.of(
                "kr-answer",
                "{\"a\":\"b\\/c\"}",
                "kr-hash",
                "868995bf67007125c8b8affddb8897518363c741739ff88d432800841ff529e0");

        assertThat(LyraSeal.isSigned(fields, contract("key"))).isTrue();
        assertThat(LyraSeal.isSigned(
                        Map.of("kr-answer", "{\"a\":\"b/d\"}", "kr-hash", fields.get("kr-hash")), contract("key")))
                .isFalse();
    }

    private static LyraContract contract(String... keys) {
        return new LyraContract(
                URI.create("https://pay.example/"),
                URI.create("https://api.example/"),
                "12345678",
                List.of(keys),
                List.of("password"),
                true,
                "x".repeat(48),
                null,
                "Lyra",
                "principal",
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
