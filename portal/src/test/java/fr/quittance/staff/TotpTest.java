package fr.quittance.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void the_codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void a_code_is_right_thirty_seconds_before_and_after_its_own() {
        var noon = Instant.parse("2026-10-18T12:00:00Z");
        var code = Totp.code(SECRET, Totp.step(noon));

        assertThat(Totp.matching(SECRET, code, noon)).hasValue(Totp.step(noon));
        assertThat(Totp.matching(SECRET, code, noon.minusSeconds(30))).hasValue(Totp.step(noon));
        assertThat(Totp.matching(SECRET, code, noon.plusSeconds(59))).hasValue(Totp.step(noon));
        assertThat(Totp.matching(SECRET, code, noon.plusSeconds(60))).isEmpty();
        assertThat(Totp.matching(SECRET, code, noon.minusSeconds(31))).isEmpty();
    }

    @Test
    void secrets_are_written_in_the_base_32_of_rfc_4648() {
        assertThat(Totp.base32("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
