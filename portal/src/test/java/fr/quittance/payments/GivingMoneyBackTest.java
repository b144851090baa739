package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.RefundAnswer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Money goes back when two agree, by the platform that took it or by a person, and never by both.
/// In these stories one person is enough up to 50 €.
class GivingMoneyBackTest extends QuickStory {

    private static final RefundReason WHY = RefundReason.MISTAKE;

    /// Two persons give back what an invoice took, by hand.
    static void givenByHand(PaymentWorld world, Capture money, Invoice bill, String euros) {
        var asked = world.request.requestByHand(money.id(), bill.id(), euros(euros), WHY, "", PETIT);
        var refund = ((RefundAsked.Waiting) asked).refund();
        assertThat(world.decide.approve(refund.id(), ROY)).isInstanceOf(RefundAsked.Leaving.class);
        assertThat(world.byHand.record(refund.id(), "VIR " + euros, ROY))
                .isInstanceOf(RefundAsked.DecidedAlready.class);
    }

    private RefundAsked ask(Capture money, Invoice bill, String euros) {
        return world.request.request(money.id(), bill.id(), euros(euros), WHY, "", PETIT);
    }

    private Refund leaving(Invoice bill, String euros) {
        return ((RefundAsked.Leaving) ask(money("T" + bill.number()), bill, euros)).refund();
    }

    private Refund waiting(Invoice bill, String euros) {
        return ((RefundAsked.Waiting) ask(money("T" + bill.number()), bill, euros)).refund();
    }

    private Invoice paidBill(String euros) {
        var bill = bill(euros);
        paid(bill, "T" + bill.number());
        return bill;
    }

    private Refund now(Refund refund) {
        return world.refunds.find(HOSPITAL, refund.id()).orElseThrow();
    }

    private Optional<java.time.Instant> send(Refund refund) {
        return world.send.send(HOSPITAL, refund.id());
    }

    @Test
    void one_person_gives_back_a_small_sum_and_above_it_somebody_else_agrees() {
        var bill = paidBill("200.00");

        assertThat(ask(money("TF1"), bill, "50.00")).isInstanceOf(RefundAsked.Leaving.class);
        var refund = waiting(bill, "50.01");

        assertThat(world.decide.approve(refund.id(), PETIT)).isEqualTo(new RefundAsked.SamePerson());
        assertThat(now(refund).state()).isInstanceOf(RefundState.Requested.class);
        assertThat(world.decide.approve(refund.id(), ROY))
                .isInstanceOfSatisfying(
                        RefundAsked.Leaving.class, it -> assertThat(it.byHand()).isTrue());
        assertThat(world.decide.approve(refund.id(), ROY)).isEqualTo(new RefundAsked.DecidedAlready(now(refund)));
        assertThat(journal("refund-approved"))
                .containsExactly(new Entry(
                        "Mme Roy",
                        "refund-approved",
                        "F1",
                        refund.number() + " " + euros("50.01").text()));
    }

    @Test
    void the_platform_gives_back_what_it_took_where_it_can_and_the_news_is_told_once() {
        platform.offers(Ability.REFUNDS);
        var bill = paidBill("84.50");

        var asked = (RefundAsked.Leaving) ask(money("TF1"), bill, "10.00");
        var refund = asked.refund();
        assertThat(asked.byHand()).isFalse();
        assertThat(world.tasks).containsKey("payments-refund " + new RefundTimer.Key(HOSPITAL, refund.id()).text());
        assertThat(send(refund)).isEmpty();
        assertThat(send(refund)).isEmpty();

        assertThat(now(refund).state())
                .isInstanceOfSatisfying(
                        RefundState.Done.class,
                        it -> assertThat(it.byPlatform()).isTrue());
        assertThat(world.given).singleElement().satisfies(it -> {
            assertThat(it.invoice()).isEqualTo(bill.id());
            assertThat(it.amount()).isEqualTo(euros("10.00"));
            assertThat(it.byPlatform()).isTrue();
        });
        assertThat(journal("refund-made"))
                .containsExactly(new Entry(
                        "M. Petit",
                        "refund-made",
                        "F1",
                        refund.number() + " " + euros("10.00").text() + " re_1000"));
    }

    @Test
    void a_person_gives_back_what_no_platform_can() {
        var bill = paidBill("84.50");

        var asked = (RefundAsked.Leaving) ask(money("TF1"), bill, "10.00");

        assertThat(asked.byHand()).isTrue();
        assertThat(world.tasks.keySet()).noneMatch(it -> it.startsWith("payments-refund"));
        assertThat(send(asked.refund())).isEmpty();
        assertThat(world.byHand.record(asked.refund().id(), " VIR 7 ", ROY))
                .isEqualTo(new RefundAsked.DecidedAlready(now(asked.refund())));
        assertThat(now(asked.refund()).state())
                .isInstanceOfSatisfying(
                        RefundState.Done.class, it -> assertThat(it.proof()).isEqualTo("VIR 7"));
    }

    @Test
    void a_proof_has_one_to_eighty_characters() {
        var refund = leaving(paidBill("84.50"), "10.00");

        for (var proof : new String[] {"", "  ", "9".repeat(81)}) {
            assertThatThrownBy(() -> world.byHand.record(refund.id(), proof, ROY))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(now(refund).state()).isInstanceOf(RefundState.Approved.class);
        world.byHand.record(refund.id(), "9".repeat(80), ROY);
        assertThat(now(refund).state()).isInstanceOf(RefundState.Done.class);
    }

    @Test
    void never_more_is_asked_back_than_the_money_pays_of_that_invoice_nor_nothing() {
        var first = bill("84.50");
        var second = bill("50.00");
        var reference = opened(first, second);
        hear(reference, platform.takes(reference, "T1"));
        var money = money("T1");

        assertThat(ask(money, first, "84.51")).isEqualTo(new RefundAsked.TooMuch(euros("84.50")));
        assertThat(ask(money, first, "0.00")).isEqualTo(new RefundAsked.TooMuch(euros("84.50")));
        assertThat(ask(money, second, "50.00")).isInstanceOf(RefundAsked.Leaving.class);
        assertThat(ask(money, second, "0.01")).isEqualTo(new RefundAsked.TooMuch(Money.ZERO));
        assertThat(ask(money, first, "84.50")).isInstanceOf(RefundAsked.Waiting.class);
    }

    @Test
    void a_form_sent_twice_asks_once() {
        var bill = paidBill("84.50");
        var money = money("TF1");
        var form = RequestRefund.draw();

        var first = world.request.request(form, money.id(), bill.id(), euros("60.00"), WHY, "", PETIT);
        var again = world.request.request(form, money.id(), bill.id(), euros("60.00"), WHY, "", PETIT);

        assertThat(again).isEqualTo(first).isInstanceOf(RefundAsked.Waiting.class);
        world.decide.approve(form, ROY);
        assertThat(world.request.request(form, money.id(), bill.id(), euros("60.00"), WHY, "", PETIT))
                .isEqualTo(new RefundAsked.DecidedAlready(
                        world.refunds.find(HOSPITAL, form).orElseThrow()));
        assertThat(world.refunds.all()).hasSize(1);
        world.request.request(RequestRefund.draw(), money.id(), bill.id(), euros("10.00"), WHY, "", PETIT);
        assertThat(world.refunds.all()).hasSize(2);
    }

    @Test
    void what_nobody_knows_is_said_to_be_unknown() {
        var bill = paidBill("84.50");
        var refund = waiting(bill, "60.00");

        assertThat(world.request.request(CaptureId.next(), null, euros("1.00"), WHY, "", PETIT))
                .isEqualTo(new RefundAsked.Unknown());
        assertThat(world.decide.approve(refund.id(), STRANGER)).isEqualTo(new RefundAsked.Unknown());
        assertThat(world.decide.drop(refund.id(), "", STRANGER)).isEqualTo(new RefundAsked.Unknown());
        assertThat(world.byHand.record(refund.id(), "VIR", STRANGER)).isEqualTo(new RefundAsked.Unknown());
    }

    @Test
    void a_refund_is_given_up_before_it_leaves_and_its_money_may_be_asked_back_again() {
        var bill = paidBill("84.50");
        var waiting = waiting(bill, "84.50");

        assertThat(world.decide.drop(waiting.id(), "erreur", ROY))
                .isEqualTo(new RefundAsked.DecidedAlready(now(waiting)));
        assertThat(now(waiting).state()).isEqualTo(new RefundState.Dropped("erreur"));
        assertThat(journal("refund-dropped"))
                .containsExactly(new Entry(
                        "Mme Roy",
                        "refund-dropped",
                        "F1",
                        waiting.number() + " " + euros("84.50").text()));
        var byHand = leaving(bill, "40.00");
        world.decide.drop(byHand.id(), "le patient renonce", ROY);
        assertThat(now(byHand).state()).isInstanceOf(RefundState.Dropped.class);
        assertThat(world.byHand.record(byHand.id(), "VIR", ROY)).isEqualTo(new RefundAsked.DecidedAlready(now(byHand)));
        assertThat(world.given).isEmpty();
    }

    @Test
    void what_the_platform_is_asked_to_give_back_is_not_given_up_any_more() {
        platform.offers(Ability.REFUNDS);
        var refund = leaving(paidBill("84.50"), "10.00");

        world.decide.drop(refund.id(), "erreur", ROY);

        assertThat(now(refund).state()).isInstanceOf(RefundState.Approved.class);
        platform.gives(new RefundAnswer.Asked("re_7"));
        send(refund);
        world.decide.drop(refund.id(), "erreur", ROY);
        assertThat(now(refund).state()).isInstanceOf(RefundState.Asked.class);
    }

    @Test
    void a_person_steps_in_where_the_platform_refused_and_it_is_not_asked_again() {
        platform.offers(Ability.REFUNDS);
        var bill = paidBill("84.50");
        var early = world.request.requestByHand(money("TF1").id(), bill.id(), euros("10.00"), WHY, "", PETIT);
        assertThat(((RefundAsked.Leaving) early).byHand()).isFalse();
        platform.gives(new RefundAnswer.Refused("card closed"));
        assertThat(send(((RefundAsked.Leaving) early).refund())).isEmpty();
        assertThat(journal("refund-refused"))
                .singleElement()
                .satisfies(it -> assertThat(it.details()).endsWith(" card closed"));

        var asked = (RefundAsked.Leaving)
                world.request.requestByHand(money("TF1").id(), bill.id(), euros("10.00"), WHY, "", PETIT);

        assertThat(asked.byHand()).isTrue();
        assertThat(send(asked.refund())).isEmpty();
        assertThat(now(asked.refund()).state()).isInstanceOf(RefundState.Approved.class);
        world.byHand.record(asked.refund().id(), "VIR 8", ROY);
        assertThat(now(asked.refund()).state()).isInstanceOf(RefundState.Done.class);
    }

    @Test
    void a_platform_that_gave_back_before_is_asked_again_whatever_the_person_would_rather() {
        platform.offers(Ability.REFUNDS);
        var bill = paidBill("84.50");
        send(leaving(bill, "10.00"));

        var asked = world.request.requestByHand(money("TF1").id(), bill.id(), euros("10.00"), WHY, "", PETIT);

        assertThat(((RefundAsked.Leaving) asked).byHand()).isFalse();
    }

    @Test
    void a_platform_that_took_the_request_is_asked_how_it_ended_for_eight_days_and_then_a_person_may_step_in() {
        platform.offers(Ability.REFUNDS);
        var refund = leaving(paidBill("84.50"), "10.00");
        assertThat(world.byHand.record(refund.id(), "VIR", ROY)).isEqualTo(new RefundAsked.Leaving(now(refund), false));
        platform.gives(
                new RefundAnswer.Asked("re_7"),
                new RefundAnswer.Asked("re_7"),
                new RefundAnswer.Unclear(),
                new RefundAnswer.Unclear());

        assertThat(send(refund))
                .hasValueSatisfying(at -> assertThat(at)
                        .isBetween(NOON, NOON.plus(Duration.ofMinutes(1)).plusSeconds(1)));
        assertThat(send(refund)).isPresent();
        assertThat(journal("refund-asked"))
                .singleElement()
                .satisfies(it -> assertThat(it.details()).isEqualTo(refund.number() + " re_7"));
        assertThat(send(refund)).isPresent();
        assertThat(journal("refund-unclear")).hasSize(1);
        assertThat(world.byHand.record(refund.id(), "VIR", ROY)).isInstanceOf(RefundAsked.Leaving.class);

        later(Duration.ofDays(8).plusMinutes(1));
        assertThat(send(refund)).isEmpty();
        world.byHand.record(refund.id(), "VIR 9", ROY);
        assertThat(now(refund).state()).isInstanceOf(RefundState.Done.class);
        assertThat(send(refund)).isEmpty();
    }
}
