package fr.quittance.accounts.patient;

import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.PortalTest;
import fr.quittance.accounts.AccountId;
import fr.quittance.accounts.AccountSettings;
import fr.quittance.links.Tokens;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@PortalTest
class SignedInSessionsTest {

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> repository;

    @Autowired
    Tokens tokens;

    private Instant now = Instant.parse("2026-10-18T10:00:00Z");

    @Test
    void a_session_ends_after_eight_hours_whatever_one_does() {
        var sessions = new SignedInSessions(repository, () -> now);
        var request = new MockHttpServletRequest();

        assertThat(sessions.isTooOld(request)).isFalse();
        sessions.begin(request, VALMONT, AccountId.next());
        now = now.plus(Duration.ofHours(8));
        assertThat(sessions.isTooOld(request)).isFalse();
        now = now.plusSeconds(1);
        assertThat(sessions.isTooOld(request)).isTrue();
    }

    @Test
    void a_form_that_comes_back_at_once_or_with_an_invented_time_is_suspect() {
        var settings = new AccountSettings("k".repeat(32), true, Duration.ofSeconds(2), 100, 3000, 50, 1000);
        var fillTime = new FillTime(tokens, () -> now, settings);
        var stamp = fillTime.stamp();

        assertThat(fillTime.isTooShort(stamp)).isTrue();
        now = now.plusSeconds(3);
        assertThat(fillTime.isTooShort(stamp)).isFalse();
        assertThat(fillTime.isTooShort("")).isTrue();
        assertThat(fillTime.isTooShort("0.x")).isTrue();
        assertThat(fillTime.isTooShort(stamp.replaceFirst("\\d", "0"))).isTrue();
    }
}
