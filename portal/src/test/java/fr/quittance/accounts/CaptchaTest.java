package fr.quittance.accounts;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.accounts.Captcha.Verdict;
import fr.quittance.database.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CaptchaTest {

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");
    private final Captcha captcha = new Captcha(
            new AccountSettings("test-key-test-key-test-key-test-key", true, Duration.ZERO, 100, 3000, 50, 1000),
            new UsedCaptchas(TestDatabase.freshClient(), () -> now),
            () -> now);

    @Test
    void an_answer_is_right_once() {
        var answer = answer();

        assertThat(captcha.check(VALMONT, answer)).isEqualTo(Verdict.HUMAN);
        assertThat(captcha.check(VALMONT, answer)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void an_answer_ten_minutes_old_is_refused() {
        var answer = answer();
        now = now.plus(Captcha.LIFE);

        assertThat(captcha.check(VALMONT, answer)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void an_answer_for_one_hospital_is_refused_by_another() {
        assertThat(captcha.check(TILLEULS, answer())).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void a_later_expiry_written_into_the_answer_is_refused() {
        var json = new String(Base64.getDecoder().decode(answer()), StandardCharsets.UTF_8);
        var later = json.replace("expires=17", "expires=27");

        assertThat(later).isNotEqualTo(json);
        assertThat(captcha.check(VALMONT, base64(later))).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void a_form_without_widget_is_not_refused() {
        assertThat(captcha.check(VALMONT, "")).isEqualTo(Verdict.NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "é",
                "bm9u",
                "e30=",
                "W10=",
                "bnVsbA==",
                "eyJhbGdvcml0aG0iOiJub3BlIiwiY2hhbGxlbmdlIjoiIiwibnVtYmVyIjoxLCJzYWx0IjoiIiwic2lnbmF0dXJlIjoiIn0="
            })
    void whatever_else_is_sent_is_refused(String payload) {
        assertThat(captcha.check(VALMONT, payload)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void a_used_challenge_is_forgotten_once_it_expired() {
        var used = new UsedCaptchas(TestDatabase.freshClient(), () -> now);
        used.add(VALMONT, "défi", now);
        now = now.plusSeconds(1);
        used.forgetOld();

        assertThat(used.add(VALMONT, "défi", now)).isTrue();
    }

    private String answer() {
        return Doorstep.solved(new JsonMapper().writeValueAsString(captcha.task(VALMONT)));
    }

    private static String base64(String json) {
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
