package fr.quittance.dashboard;

import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.notices.NonDelivery;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.PresentStays;
import fr.quittance.payments.Door;
import fr.quittance.payments.PaymentStory;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the dashboard counts, of a hospital where somebody paid, somebody owes, and somebody is late.
class DashboardTest extends PaymentStory {

    @Autowired
    Takings taken;

    @Autowired
    InvoiceSteps funnel;

    @Autowired
    PaymentDelays delay;

    @Autowired
    PaymentHours hours;

    @Autowired
    OwedAmounts owed;

    @Autowired
    PaperDelays papers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    LostMessages losses;

    @Autowired
    DoorsOfPayments doors;

    @Autowired
    FirstConnections firstConnections;

    @Autowired
    RefusedPayments refusals;

    @Autowired
    UnitContacts units;

    @Autowired
    PresentStays stays;

    @Test
    void what_was_paid_today_is_counted_once_and_what_is_owed_by_its_lateness() {
        var today = LocalDate.now(FrenchDates.PARIS);
        var period = new Period(today.minusDays(1), today.plusDays(1));
        var paid = paidInvoice("84.50");
        anInvoice().of("10.00").at(QUIET).dueOn(today).in(patients, invoices);
        anInvoice().of("20.00").at(QUIET).dueOn(today.minusDays(30)).in(patients, invoices);
        anInvoice().of("40.00").at(QUIET).dueOn(today.minusDays(91)).in(patients, invoices);

        assertThat(taken.sum(QUIET, period)).isEqualTo(Money.euros("84.50"));
        assertThat(taken.of(QUIET, period))
                .filteredOn(Takings.Day::isAboveUsual)
                .extracting(Takings.Day::amount)
                .containsExactly(Money.euros("84.50"));
        assertThat(taken.sum(QUIET, period.before())).isEqualTo(Money.ZERO);
        assertThat(funnel.of(QUIET, period).deposited()).isEqualTo(4);
        assertThat(hours.of(QUIET, period).total()).isEqualTo(1);
        assertThat(delay.of(QUIET, period).count()).isZero(); // Nobody was told before paying.
        assertThat(owed.on(QUIET, today).parts())
                .containsExactly(
                        Money.euros("10.00"), Money.euros("20.00"), Money.ZERO, Money.ZERO, Money.euros("40.00"));
        assertThat(owed.on(QUIET, today).old()).isEqualTo(Money.euros("40.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(papers.of(QUIET, period).inTime())
                        .as("papers of %s", paid.number())
                        .isEqualTo(1));
    }

    @Test
    void an_invoice_refused_twice_counts_once_and_a_unit_says_how_many_of_its_patients_can_be_told() {
        var today = LocalDate.now(FrenchDates.PARIS);
        var period = new Period(today.minusDays(1), today.plusDays(1));
        var before = refusedInvoices(period);
        var refused = invoiceOf("31.00", PUBLIC);
        refusedByThePlatform(refused);
        refusedByThePlatform(refused);
        stays.tell(PUBLIC, Objects.requireNonNull(refused.nda()), "Urgences");

        assertThat(refusedInvoices(period)).isEqualTo(before + 1);
        assertThat(units.of(PUBLIC)).containsExactly(new UnitContacts.OfUnit("Urgences", 1, 1));
    }

    @Test
    void messages_are_counted_by_week_in_paris_and_those_lost_by_their_reason() {
        var january = new Period(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-02-01"));
        var monday = LocalDate.parse("2001-01-08");
        var invoice = invoiceOf("12.00", PUBLIC);
        message(invoice, 1, "MAIL", "SENT", null, "2001-01-07T22:59:59Z");
        message(invoice, 2, "MAIL", "DEAD", "SMTP 552 5.2.2", "2001-01-07T23:00:00Z");
        message(invoice, 3, "MAIL", "DEAD", "SMTP 452 4.2.2", "2001-01-09T12:00:00Z");
        message(invoice, 4, "SMS", "UNDELIVERED", "EXPIRED", "2001-01-09T12:00:00Z");
        message(invoice, 5, "SMS", "CANCELLED", "paid", "2001-01-09T12:00:00Z");

        assertThat(deliveries.of(PUBLIC, january))
                .containsExactly(
                        new Deliveries.OfWeek(monday.minusWeeks(1), "MAIL", 1, 0),
                        new Deliveries.OfWeek(monday, "MAIL", 0, 2),
                        new Deliveries.OfWeek(monday, "SMS", 0, 1));
        assertThat(Deliveries.OfChannel.of(deliveries.of(PUBLIC, january)))
                .containsExactly(new Deliveries.OfChannel("MAIL", 1, 2), new Deliveries.OfChannel("SMS", 0, 1));
        assertThat(losses.of(PUBLIC, january))
                .containsExactly(
                        new LostMessages.OfReason("MAIL", NonDelivery.BOX_FULL, 2),
                        new LostMessages.OfReason("SMS", NonDelivery.PHONE_OFF, 1));
        assertThat(losses.of(QUIET, january)).isEmpty();
    }

    @Test
    void a_payment_is_counted_at_the_door_where_it_was_begun_and_one_of_the_desk_at_none() {
        var today = LocalDate.now(FrenchDates.PARIS);
        var period = new Period(today.minusDays(1), today.plusDays(1));
        var before = byDoor(period);
        PLATFORM.accept(opened(invoiceOf("12.00", PUBLIC)));
        start.start(PUBLIC, invoiceOf("13.00", PUBLIC).id(), Door.SPACE);
        jdbc.sql("update payments.attempt set door = null where reference = :reference")
                .param("reference", opened(invoiceOf("14.00", PUBLIC)).value())
                .update();

        assertThat(byDoor(period).get("LINK")).isEqualTo(before.getOrDefault("LINK", 0L) + 1);
        assertThat(byDoor(period).get("SPACE")).isEqualTo(before.getOrDefault("SPACE", 0L) + 1);
        assertThat(doors.of(PUBLIC, period.before())).isEmpty();
    }

    private Map<String, Long> byDoor(Period period) {
        return doors.of(PUBLIC, period).stream()
                .collect(Collectors.toMap(DoorsOfPayments.OfDoor::door, DoorsOfPayments.OfDoor::tried));
    }

    @Test
    void mistakes_of_a_period_are_added_up_and_those_of_another_hospital_left_out() {
        var january = new Period(LocalDate.parse("2001-01-01"), LocalDate.parse("2001-02-01"));
        mistakes(PUBLIC, "2000-12-31", "mdp", 100);
        mistakes(PUBLIC, "2001-01-01", "mdp", 2);
        mistakes(PUBLIC, "2001-01-31", "mdp", 3);
        mistakes(PUBLIC, "2001-01-31", "email", 4);
        mistakes(PUBLIC, "2001-02-01", "mdp", 100);
        mistakes(QUIET, "2001-01-31", "mdp", 100);

        assertThat(firstConnections.of(PUBLIC, january).mistakes())
                .containsExactly(
                        new FirstConnections.Mistake("mdp", "passwords.short", 5),
                        new FirstConnections.Mistake("email", "passwords.short", 4));
        assertThat(firstConnections.of(PUBLIC, january).opened()).isZero();
    }

    private void mistakes(EstablishmentCode hospital, String day, String field, int times) {
        jdbc.sql(
                        "insert into accounts.mistake values (:hospital, cast(:day as date), :field, 'passwords.short', :times)")
                .param("hospital", hospital.value())
                .param("day", day)
                .param("field", field)
                .param("times", times)
                .update();
    }

    @Test
    void a_step_that_loses_most_is_named() {
        var steps = new InvoiceSteps.Funnel(100, 98, 90, 60, 58);

        assertThat(steps.worst()).isEqualTo(3);
        assertThat(steps.lost(3)).isEqualTo(30);
        assertThat(steps.lost(0)).isZero();
    }

    @Test
    void a_payment_is_outside_office_hours_at_night_early_and_at_the_week_end() {
        var week = new PaymentHours.Week()
                .with(0, 8, 1)
                .with(0, 9, 10)
                .with(4, 16, 10)
                .with(4, 17, 1)
                .with(5, 10, 1);

        assertThat(week.closed()).isEqualTo(3);
        assertThat(week.total()).isEqualTo(23);
    }

    private void message(
            Invoice invoice, int generation, String channel, String state, @Nullable String error, String at) {
        jdbc.sql("""
                insert into notices.message (
                    establishment, id, kind, channel, invoice_id, recipient, generation, state, attempts, last_error,
                    queued_at, not_before, sent_at)
                values (:establishment, :id, 'TO_PAY', :channel, :invoice, 'jeanne.dupont@exemple.fr', :generation, :state,
                    1, cast(:error as text), :at, :at,
                    case when :state in ('SENT', 'UNDELIVERED') then cast(:at as timestamptz) end)
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("channel", channel)
                .param("invoice", invoice.id().value())
                .param("generation", generation)
                .param("state", state)
                .param("error", error)
                .param("at", Timestamp.from(Instant.parse(at)))
                .update();
    }

    private long refusedInvoices(Period period) {
        return refusals.of(PUBLIC, period).stream()
                .mapToLong(RefusedPayments.OfReason::invoices)
                .sum();
    }

    private void refusedByThePlatform(Invoice invoice) {
        var reference = opened(invoice);
        PLATFORM.decline(reference);
        check.check(reference);
    }

    private Invoice paidInvoice(String euros) {
        var invoice = invoiceOf(euros, QUIET);
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        check.check(reference);
        return invoice;
    }
}
