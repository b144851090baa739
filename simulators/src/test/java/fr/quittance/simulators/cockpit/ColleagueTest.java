package fr.quittance.simulators.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ColleagueTest {

    private final Colleague somebody = new Colleague("", "", "", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void a_telephone_shows_the_codes_of_rfc_6238() {
        assertThat(somebody.code(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(somebody.code(Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
        assertThat(somebody.code(Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
    }
}
