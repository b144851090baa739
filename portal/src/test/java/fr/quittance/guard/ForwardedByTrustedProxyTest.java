package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@PortalTest
@TestPropertySource(properties = "quittance.guard.trusted-proxies=127.0.0.1, ::1, 10.9.8.0/24")
class ForwardedByTrustedProxyTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetOldTries() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void each_patient_behind_the_proxy_has_their_own_tries() {
        var passage = new Passage(port);
        for (int i = 0; i < 5; i++) {
            passage.wrongCode("X-Forwarded-For", "203.0.113.7");
        }

        assertThat(passage.wrongCode("X-Forwarded-For", "203.0.113.9").statusCode())
                .isEqualTo(429);
        assertThat(passage.wrongCode("X-Forwarded-For", "198.51.100.7").statusCode())
                .isEqualTo(422);
    }

    @Test
    void an_address_put_before_the_proxys_own_word_changes_nothing() {
        var passage = new Passage(port);
        for (int i = 1; i <= 5; i++) {
            passage.wrongCode("X-Forwarded-For", "192.0." + i + ".7, 203.0.113.7, 10.9.8.7");
        }

        assertThat(passage.wrongCode("X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(429);
    }

    @Test
    void browsers_are_told_to_stay_with_https() {
        var passage = new Passage(port);

        assertThat(passage.get("/code", "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("max-age=31536000"));
        assertThat(passage.get("/code", "X-Forwarded-Proto", "http").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void the_host_is_never_taken_from_the_proxys_headers() {
        var page = new Passage(port)
                .get("/code", "X-Forwarded-Host", "tilleuls.localhost", "X-Forwarded-For", "203.0.113.7");

        assertThat(page.body()).contains("Valmont").doesNotContain("Clinique des Tilleuls");
    }
}
