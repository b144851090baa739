package fr.quittance.establishments.patient;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.Visit;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What people and programs see where nothing is, or where what they send has no meaning.
@PortalTest
class WrongPagesTest {

    @LocalServerPort
    int port;

    @Test
    void an_address_where_nothing_is_shows_a_page_and_the_ways_on() {
        var answer = new Visit(port).get("/nulle/part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(type(answer)).startsWith("text/html");
        assertThat(answer.body()).contains("Cette page n'existe pas", "href=\"/code\"", "href=\"/connexion\"");
    }

    @Test
    void at_the_desk_it_leads_back_to_the_desk() {
        var answer = new Visit(port).get("/gestion/nulle-part");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Cette page n'existe pas", "href=\"/gestion\"")
                .doesNotContain("href=\"/code\"");
    }

    @Test
    void a_form_sent_where_only_a_page_is_gets_a_page_too() {
        var answer = new Visit(port).post("/aide");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(type(answer)).startsWith("text/html");
    }

    @Test
    void a_program_gets_a_problem_it_can_read() {
        var answer = new Visit(port).get("/api/v1/nulle-part");

        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(type(answer)).startsWith("application/problem+json");
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
