package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.RefundAnswer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What went back is written once; what went back twice is told; and the till that is closed gives nothing.
class GivenBackTwiceTest extends QuickStory {

    private Refund asked(String transaction, Invoice bill, String euros) {
        var money = money(transaction);
        var asked = world.request.request(money.id(), bill.id(), euros(euros), RefundReason.GESTURE, "", PETIT);
        return ((RefundAsked.Leaving) asked).refund();
    }

    private RefundState state(Refund refund) {
        return world.refunds.find(HOSPITAL, refund.id()).orElseThrow().state();
    }

    @Test
    void money_that_a_person_and_the_platform_both_gave_back_is_told_to_a_person() {
        platform.offers(Ability.REFUNDS);
        var bill = bill("84.50");
        paid(bill, "T1");
        var refund = asked("T1", bill, "10.00");
        platform.gives(new RefundAnswer.Unclear());
        world.send.send(HOSPITAL, refund.id());
        later(Duration.ofDays(9));
        platform.meanwhile = () -> world.byHand.record(refund.id(), "VIR 5", ROY);
        platform.gives(new RefundAnswer.Done("re_9", null));

        assertThat(world.send.send(HOSPITAL, refund.id())).isEmpty();

        assertThat(state(refund))
                .isInstanceOfSatisfying(
                        RefundState.Done.class, it -> assertThat(it.proof()).isEqualTo("VIR 5"));
        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
        assertThat(world.given).hasSize(1);
        assertThat(journal("refund-made-twice"))
                .containsExactly(new Entry(
                        "M. Petit",
                        "refund-made-twice",
                        "F1",
                        refund.number() + " " + euros("10.00").text() + " re_9"));
    }

    @Test
    void two_machines_that_hear_of_the_same_refund_write_it_once_and_alarm_nobody() {
        platform.offers(Ability.REFUNDS);
        var bill = bill("84.50");
        paid(bill, "T1");
        var refund = asked("T1", bill, "10.00");
        platform.meanwhile = () -> {
            platform.meanwhile = () -> {};
            world.send.send(HOSPITAL, refund.id());
        };

        world.send.send(HOSPITAL, refund.id());

        assertThat(world.given).hasSize(1);
        assertThat(journal("refund-made")).hasSize(1);
        assertThat(journal("refund-made-twice")).isEmpty();
        assertThat(caseOf(money("T1"))).isEmpty();
    }

    @Test
    void a_refusal_that_comes_after_a_person_gave_it_back_changes_nothing() {
        platform.offers(Ability.REFUNDS);
        var bill = bill("84.50");
        paid(bill, "T1");
        var refund = asked("T1", bill, "10.00");
        platform.gives(new RefundAnswer.Unclear());
        world.send.send(HOSPITAL, refund.id());
        later(Duration.ofDays(9));
        platform.meanwhile = () -> world.byHand.record(refund.id(), "VIR 5", ROY);
        platform.gives(new RefundAnswer.Refused("too late"));

        world.send.send(HOSPITAL, refund.id());

        assertThat(state(refund)).isInstanceOf(RefundState.Done.class);
        assertThat(journal("refund-refused")).isEmpty();
    }

    @Test
    void what_pays_nothing_goes_back_and_closes_its_case_and_the_news_names_the_invoice_it_was_meant_for() {
        var bill = bill("40.00");
        var reference = paid(bill, "T1");
        hear(reference, taken("40.00", "T2"));
        var money = money("T2");

        var asked = world.request.request(money.id(), null, euros("40.00"), RefundReason.SURPLUS, "", PETIT);
        world.byHand.record(((RefundAsked.Leaving) asked).refund().id(), "VIR 1", PETIT);

        assertThat(caseOf(money)).isEmpty();
        assertThat(world.given).singleElement().satisfies(it -> {
            assertThat(it.invoice()).isEqualTo(bill.id());
            assertThat(it.payment()).isEqualTo(reference);
            assertThat(it.byPlatform()).isFalse();
        });
    }

    @Test
    void what_goes_back_of_money_found_to_be_for_another_invoice_is_told_of_that_one() {
        var bill = bill("40.00");
        hear(paid(bill, "T1"), taken("40.00", "T2"));
        var other = bill("40.00");
        world.associate.associate(money("T2").id(), other.id(), euros("40.00"), PETIT);

        world.byHand.record(asked("T2", other, "10.00").id(), "VIR 2", PETIT);

        assertThat(world.given)
                .singleElement()
                .satisfies(it -> assertThat(it.invoice()).isEqualTo(other.id()));
        assertThat(journal("refund-made"))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.subject()).isEqualTo(other.number().value()));
    }

    @Test
    void money_of_the_desk_is_not_given_back_on_a_closed_day_and_that_of_a_platform_is() {
        var cashed = bill("40.00");
        var form = RecordDeskPayment.draw();
        cash(form, cashed, "40.00", Means.CASH, "");
        var online = bill("40.00");
        paid(online, "T1");
        var ofTheDesk = asked(form.value(), cashed, "10.00");
        var ofThePlatform = asked("T1", online, "10.00");
        world.days.closed.add(world.days.today());

        assertThat(world.byHand.record(ofTheDesk.id(), "REÇU 1", PETIT))
                .isEqualTo(new RefundAsked.DayClosed(world.days.today()));
        assertThat(state(ofTheDesk)).isInstanceOf(RefundState.Approved.class);
        world.byHand.record(ofThePlatform.id(), "VIR 1", PETIT);
        assertThat(state(ofThePlatform)).isInstanceOf(RefundState.Done.class);

        later(Duration.ofDays(1));
        world.byHand.record(ofTheDesk.id(), "REÇU 1", PETIT);
        assertThat(state(ofTheDesk)).isInstanceOf(RefundState.Done.class);
    }

    @Test
    void a_person_gives_back_what_a_platform_that_left_was_to_give() {
        platform.offers(Ability.REFUNDS);
        var bill = bill("84.50");
        paid(bill, "T1");
        var refund = asked("T1", bill, "10.00");
        world.platforms.clear();

        assertThat(world.send.send(HOSPITAL, refund.id())).isEmpty();
        world.byHand.record(refund.id(), "VIR 3", ROY);

        assertThat(state(refund)).isInstanceOf(RefundState.Done.class);
    }
}
