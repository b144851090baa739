package fr.quittance.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.NoEstablishments;
import java.time.Instant;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeTimesTest extends NoticesStory {

    @Test
    void nobody_is_told_before_the_delay_after_discharge_at_eight_in_the_morning() {
        CLOCK.set(Instant.parse("2026-09-16T15:00:00Z"));
        var invoice = recorded(anInvoice());

        assertThat(times("2d").afterDischarge(invoice)).isEqualTo("2026-09-18T06:00:00Z");
        assertThat(times("0d").afterDischarge(invoice)).isEqualTo(CLOCK.instant());
    }

    @Test
    void an_establishment_may_wait_longer_than_the_others() {
        CLOCK.set(Instant.parse("2026-09-16T15:00:00Z"));
        var invoice = recorded(anInvoice());
        var settings = settings("2d", Map.of("ch-valmont", Period.ofDays(10)));

        assertThat(times(settings).afterDischarge(invoice)).isEqualTo("2026-09-26T06:00:00Z");
    }

    @Test
    void once_the_delay_is_over_people_are_told_at_once() {
        CLOCK.set(Instant.parse("2026-10-01T15:00:00Z"));

        assertThat(times("2d").afterDischarge(recorded(anInvoice()))).isEqualTo(CLOCK.instant());
    }

    @Test
    void an_sms_rings_between_eight_and_twenty_hours_only() {
        var times = times("2d");

        assertThat(times.courteous(Message.Channel.SMS, Instant.parse("2026-10-05T04:30:00Z")))
                .isEqualTo("2026-10-05T06:00:00Z");
        assertThat(times.courteous(Message.Channel.SMS, Instant.parse("2026-10-05T17:59:00Z")))
                .isEqualTo("2026-10-05T17:59:00Z");
        assertThat(times.courteous(Message.Channel.SMS, Instant.parse("2026-10-05T18:00:00Z")))
                .isEqualTo("2026-10-06T06:00:00Z");
        assertThat(times.courteous(Message.Channel.MAIL, Instant.parse("2026-10-05T18:00:00Z")))
                .isEqualTo("2026-10-05T18:00:00Z");
    }

    @Test
    void a_message_whose_time_has_not_come_is_not_sent() {
        var invoice = recorded(anInvoice());
        transaction.executeWithoutResult(status ->
                tellPatient.on(new fr.quittance.invoices.InvoiceIssued(invoice.establishment(), invoice.id())));
        var notBefore = CLOCK.instant();
        CLOCK.set(notBefore.minusSeconds(60));

        assertThat(sendAll(invoice)).containsOnly(new NextTry.At(notBefore));

        assertThat(mails()).isEmpty();
        assertThat(texts()).isEmpty();
    }

    private NoticeTimes times(String delay) {
        return times(settings(delay, Map.of()));
    }

    private NoticeTimes times(NoticesSettings settings) {
        return new NoticeTimes(patients, new NoticeRules(settings, NoEstablishments.nothingDecided()), settings, CLOCK);
    }

    private static NoticesSettings settings(String delay, Map<String, Period> delays) {
        return new NoticesSettings(
                Period.parse("P" + delay.toUpperCase(java.util.Locale.ROOT)),
                delays,
                8,
                20,
                Period.ofDays(7),
                false,
                4,
                null);
    }
}
