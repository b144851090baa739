package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the desk answers when it is told to write money down, and when it does not.
class TakingMoneyAtTheDeskTest extends QuickStory {

    private PaymentReference inDoubt(Invoice bill) {
        var reference = opened(bill);
        later(SimulatedPlatform.LIFE.plusHours(1));
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Undecided.class);
        return reference;
    }

    @Test
    void money_of_the_desk_pays_and_the_journal_says_who_took_it_and_how() {
        var bill = bill("84.50");
        var form = RecordDeskPayment.draw();

        var answer = cash(form, bill, "84.50", Means.CHEQUE, " CIC 0034514 ");

        assertThat(answer).isEqualTo(new DeskPayment.Recorded(payment(form)));
        assertThat(payment(form)).isInstanceOf(Payment.Paid.class);
        assertThat(left(bill)).isEqualTo(Money.ZERO);
        assertThat(money(form.value()).proof()).isEqualTo("CIC 0034514");
        assertThat(money(form.value()).means()).isEqualTo(Means.CHEQUE);
        assertThat(journal("desk-payment-recorded"))
                .containsExactly(new Entry(
                        "M. Petit",
                        "desk-payment-recorded",
                        "F1",
                        form.number() + " CHEQUE " + euros("84.50").text()));
        assertThat(journal("payment-confirmed"))
                .singleElement()
                .satisfies(it -> assertThat(it.who()).isEqualTo("guichet"));
    }

    @Test
    void a_form_sent_twice_writes_once_even_when_the_day_was_closed_meanwhile() {
        var bill = bill("84.50");
        var form = RecordDeskPayment.draw();
        var first = cash(form, bill, "40.00", Means.CASH, "");
        assertThat(first).isInstanceOf(DeskPayment.Recorded.class);

        assertThat(cash(form, bill, "40.00", Means.CASH, "")).isEqualTo(first);
        world.days.closed.add(world.days.today());
        assertThat(cash(form, bill, "40.00", Means.CASH, "")).isEqualTo(first);

        assertThat(left(bill)).isEqualTo(euros("44.50"));
    }

    @Test
    void only_cash_has_no_number() {
        var bill = bill("84.50");

        for (var means : List.of(Means.CHEQUE, Means.TERMINAL, Means.TRANSFER)) {
            assertThat(cash(RecordDeskPayment.draw(), bill, "10.00", means, " "))
                    .isEqualTo(new DeskPayment.NoProof());
        }
        assertThat(cash(RecordDeskPayment.draw(), bill, "10.00", Means.CASH, "   "))
                .isInstanceOf(DeskPayment.Recorded.class);
        assertThat(cash(RecordDeskPayment.draw(), bill, "10.00", Means.CHEQUE, "9".repeat(80)))
                .isInstanceOf(DeskPayment.Recorded.class);
        assertThat(left(bill)).isEqualTo(euros("64.50"));
    }

    @Test
    void a_number_has_eighty_characters_at_most_and_a_page_takes_its_own_money() {
        var bill = bill("84.50");

        assertThatThrownBy(() -> cash(RecordDeskPayment.draw(), bill, "10.00", Means.CHEQUE, "9".repeat(81)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cash(RecordDeskPayment.draw(), bill, "10.00", Means.ONLINE, "42"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void a_part_leaves_the_rest_and_more_than_is_left_is_refused() {
        var bill = bill("84.50");

        assertThat(cash(bill, "84.51")).isEqualTo(new DeskPayment.TooMuch(euros("84.50")));
        assertThat(cash(bill, "50.00")).isInstanceOf(DeskPayment.Recorded.class);
        assertThat(cash(bill, "34.51")).isEqualTo(new DeskPayment.TooMuch(euros("34.50")));
        assertThat(world.paid).isEmpty();
        assertThat(cash(bill, "34.50")).isInstanceOf(DeskPayment.Recorded.class);
        assertThat(world.paid).hasSize(1);
        assertThat(cash(bill, "0.01")).isEqualTo(new DeskPayment.TooMuch(Money.ZERO));
    }

    @Test
    void several_invoices_are_cashed_together_or_not_at_all() {
        var first = bill("84.50");
        var second = bill("50.00");
        var lines = List.of(new Order.Line(second.id(), euros("50.00")), new Order.Line(first.id(), euros("84.51")));

        assertThat(world.desk.record(RecordDeskPayment.draw(), lines, Means.CASH, "", PETIT))
                .isEqualTo(new DeskPayment.TooMuch(euros("84.50")));
        assertThat(left(second)).isEqualTo(euros("50.00"));

        var right = List.of(new Order.Line(second.id(), euros("50.00")), new Order.Line(first.id(), euros("84.50")));
        assertThat(world.desk.record(RecordDeskPayment.draw(), right, Means.CASH, "", PETIT))
                .isInstanceOf(DeskPayment.Recorded.class);
        assertThat(world.paid).extracting(InvoicePaid::invoice).containsExactly(second.id(), first.id());
    }

    @Test
    void an_invoice_of_another_hospital_is_unknown_at_this_desk() {
        var lines = List.of(new Order.Line(bill("84.50").id(), euros("84.50")));

        assertThat(world.desk.record(RecordDeskPayment.draw(), lines, Means.CASH, "", STRANGER))
                .isEqualTo(new DeskPayment.Unknown());
    }

    @Test
    void nothing_is_cashed_on_a_closed_day() {
        var bill = bill("84.50");
        world.days.closed.add(world.days.today());

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.DayClosed(world.days.today()));
        assertThat(left(bill)).isEqualTo(euros("84.50"));

        later(Duration.ofDays(1));
        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
    }

    @Test
    void a_till_that_closes_while_the_platform_is_asked_takes_nothing_any_more() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        opened(bill);
        platform.reads(new Word.Closed());
        platform.meanwhile = () -> world.days.closed.add(world.days.today());

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.DayClosed(world.days.today()));
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void nothing_is_cashed_while_a_page_that_cannot_be_closed_may_take_money() {
        var bill = bill("84.50");
        var page = opened(bill);

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.OnlineUnderWay(payment(page)));
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void a_page_that_the_platform_closes_gives_way_to_the_desk() {
        platform.offers(Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        var page = opened(bill);

        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
        assertThat(payment(page)).isInstanceOf(Payment.Abandoned.class);
        assertThat(platform.pay(page.value())).isFalse();
    }

    @Test
    void money_that_came_while_the_page_was_being_closed_is_not_cashed_again() {
        platform.offers(Ability.READS_ORDERS, Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        platform.takes(opened(bill), "T1");

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.TooMuch(Money.ZERO));
    }

    @Test
    void a_page_that_was_refused_is_no_obstacle_and_what_it_takes_later_is_double() {
        var bill = bill("84.50");
        var page = opened(bill);
        hear(page, new Word.Refused("no", false));

        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
        hear(page, platform.takes(page, "T1"));

        assertThat(caseOf(money("T1"))).contains("DUPLICATE");
    }

    @Test
    void what_an_earlier_payment_took_is_decided_first_for_as_long_as_it_may_show() {
        var bill = bill("84.50");
        var doubt = inDoubt(bill);

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.InDoubt(payment(doubt)));

        memory.at(payment(doubt).order().expiresAt().plus(BeginPayment.DOUBT).minusSeconds(1));
        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.InDoubt.class);
        later(Duration.ofSeconds(2));
        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
    }

    @Test
    void money_that_nobody_dealt_with_forbids_the_desk_for_ever() {
        var bill = bill("84.50");
        var page = opened(bill);
        hear(page, taken("0.02", "T1"));
        later(Duration.ofDays(300));

        assertThat(cash(bill, "84.50")).isEqualTo(new DeskPayment.InDoubt(payment(page)));
    }

    @Test
    void a_page_that_nobody_was_given_is_asked_about_before_the_desk_takes_money() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        platform.opens(new OrderAnswer.Silence());
        start(bill);
        var unknown = latest(bill).reference();
        assertThat(payment(unknown)).isInstanceOf(Payment.Unknown.class);

        assertThat(cash(bill, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
        assertThat(payment(unknown)).isInstanceOf(Payment.Failed.class);
    }
}
