package fr.quittance.simulators.paysim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.simulators.OutsideWorld;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokensTest extends OutsideWorld {

    @Test
    void three_steps_lead_to_a_call() {
        var answer = createLink(workToken(), order(newOrder()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat((String) read(answer, "$.code")).isEqualTo("OK");
    }

    @Test
    void hello_without_a_key_or_with_an_unknown_one_is_402() {
        assertRefused(send(paysim("/v1/hello").GET()), 402, "MISSING HEADER");
        assertRefused(send(paysim("/v1/hello").header("Paytweak-API-KEY", "x").GET()), 402, "MISSING HEADER");
    }

    @Test
    void verify_without_a_token_is_402_and_with_a_bad_one_403() {
        assertRefused(send(paysim("/v1/verify").GET()), 402, "MISSING HEADER");
        assertRefused(verify("***"), 403, "AUTH FAILURE");
        assertRefused(verify(base64("inconnu" + "demo-valmont-private")), 403, "AUTH FAILURE");
        assertRefused(verify(base64(securityToken() + "wrong-private-key")), 403, "AUTH FAILURE");
        assertRefused(verify(base64(securityToken() + "demo-tilleuls-private")), 403, "AUTH FAILURE");
    }

    @Test
    void a_security_token_serves_once() {
        var proof = base64(securityToken() + "demo-valmont-private");

        assertThat(verify(proof).statusCode()).isEqualTo(200);
        assertRefused(verify(proof), 403, "AUTH FAILURE");
    }

    @Test
    void a_security_token_gets_old() {
        var proof = base64(securityToken() + "demo-valmont-private");

        clock.forward(Duration.ofMinutes(10));

        assertRefused(verify(proof), 408, "TIME OUT");
    }

    @Test
    void a_call_without_a_work_token_is_402_and_with_an_unknown_one_403() {
        assertRefused(postForm(paysim("/v1/links"), order(newOrder())), 402, "MISSING HEADER");
        assertRefused(createLink("inconnu", order(newOrder())), 403, "AUTH FAILURE");
    }

    @Test
    void a_work_token_lives_ten_minutes() {
        var token = workToken();

        clock.forward(Duration.ofMinutes(9).plusSeconds(55));
        assertThat(createLink(token, order(newOrder())).statusCode()).isEqualTo(200);

        clock.forward(Duration.ofSeconds(5));
        assertRefused(createLink(token, order(newOrder())), 408, "TIME OUT");
    }

    @Test
    void tests_can_expire_all_tokens() {
        var token = workToken();

        send(request("/api/paysim/tokens").DELETE());

        assertRefused(createLink(token, order(newOrder())), 408, "TIME OUT");
    }

    @Test
    void quit_forgets_the_work_token() {
        var token = workToken();

        assertThat(send(paysim("/v1/quit").header("Paytweak-Token", token).GET())
                        .statusCode())
                .isEqualTo(200);
        assertRefused(createLink(token, order(newOrder())), 403, "AUTH FAILURE");
    }

    @Test
    void a_path_that_does_not_exist_is_404_in_json() {
        assertRefused(send(paysim("/v1/refunds").GET()), 404, "NOT FOUND");
    }

    private String securityToken() {
        return read(
                send(paysim("/v1/hello")
                        .header("Paytweak-API-KEY", "demo-valmont-public")
                        .GET()),
                "$.Paytweak-Security-Token");
    }

    private HttpResponse<String> verify(String userToken) {
        return send(
                paysim("/v1/verify").header("Paytweak-USER-TOKEN", userToken).GET());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static void assertRefused(HttpResponse<String> answer, int code, String message) {
        assertThat(answer.statusCode()).isEqualTo(code);
        assertThat((String) read(answer, "$.code")).isEqualTo(String.valueOf(code));
        assertThat((String) read(answer, "$.message")).isEqualTo(message);
    }
}
