package fr.quittance.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class ForwardedByAnybodyTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forgetOldTries() {
        jdbc.sql("delete from rate_limit").update();
    }

    @Test
    void an_address_that_somebody_gives_themselves_changes_nothing() {
        var passage = new Passage(port);

        for (int i = 1; i <= 5; i++) {
            assertThat(passage.wrongCode("X-Forwarded-For", "203.0." + i + ".7").statusCode())
                    .isEqualTo(422);
        }

        assertThat(passage.wrongCode("X-Forwarded-For", "198.51.100.7").statusCode())
                .isEqualTo(429);
    }

    @Test
    void https_said_by_anybody_is_not_https() {
        var answer = new Passage(port).get("/code", "X-Forwarded-Proto", "https");

        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }
}
