package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What each word of a platform does to a payment, said by a callback or answered to a question.
class WhatThePlatformSaysTest extends QuickStory {

    private static final URI PAGE = URI.create("https://pay.example/told");

    @Test
    void a_refusal_called_back_after_the_money_is_only_an_earlier_card() {
        var reference = paid(bill("84.50"), "T1");

        hear(reference, new Word.Refused("no", false));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(caseOf(money("T1"))).isEmpty();
        assertThat(journal("payment-contradicted")).isEmpty();
    }

    @Test
    void a_platform_that_takes_back_what_it_said_is_told_to_a_person_once_and_the_invoice_stays_paid() {
        platform.offers(Ability.READS_ORDERS);
        for (var word : List.of(new Word.Refused("no", false), new Word.Closed(), new Word.GivenBack())) {
            var bill = bill("84.50");
            var reference = paid(bill, "T" + bill.number());
            var before = journal("payment-contradicted").size();

            platform.reads(word, word);
            hear(reference, word);
            hear(reference, word);

            assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
            assertThat(left(bill)).isEqualTo(Money.ZERO);
            assertThat(caseOf(money("T" + bill.number()))).contains("CONTRADICTED");
            assertThat(journal("payment-contradicted"))
                    .hasSize(before + 1)
                    .last()
                    .isEqualTo(new Entry(
                            "paytweak",
                            "payment-contradicted",
                            bill.number().value(),
                            reference.number() + " " + word.getClass().getSimpleName()));
        }
    }

    @Test
    void whoever_returns_is_told_that_it_is_paid_though_the_platform_takes_it_back() {
        var reference = paid(bill("84.50"), "T1");
        platform.offers(Ability.READS_ORDERS);
        platform.reads(new Word.Closed());

        assertThat(world.check.check(reference)).contains(payment(reference)).containsInstanceOf(Payment.Paid.class);
    }

    @Test
    void a_platform_that_takes_money_back_again_opens_the_case_again() {
        platform.offers(Ability.READS_ORDERS);
        var reference = paid(bill("84.50"), "T1");
        platform.reads(new Word.Closed(), new Word.Closed());
        hear(reference, new Word.Closed());
        assertThat(world.closeDoubt.close(money("T1").id(), "vu au relevé", PETIT))
                .isTrue();

        hear(reference, new Word.Closed());

        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
    }

    @Test
    void a_platform_that_takes_back_money_found_to_be_for_another_invoice_is_told_to_a_person() {
        var bill = bill("84.50");
        var reference = opened(bill);
        hear(reference, new Word.Closed());
        cash(bill, "84.50");
        hear(reference, platform.takes(reference, "T1"));
        var other = bill("84.50");
        world.associate.associate(money("T1").id(), other.id(), euros("84.50"), PETIT);

        platform.offers(Ability.READS_ORDERS);
        platform.reads(new Word.Closed());
        hear(reference, new Word.Closed());

        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
        assertThat(left(other)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_platform_contradicts_nobody_about_money_that_pays_nothing() {
        var bill = bill("84.50");
        var reference = opened(bill);
        hear(reference, new Word.Closed());
        cash(bill, "84.50");
        hear(reference, platform.takes(reference, "T1"));
        assertThat(payment(reference)).isInstanceOf(Payment.ToRefund.class);

        platform.offers(Ability.READS_ORDERS);
        platform.reads(new Word.Closed());
        hear(reference, new Word.Closed());

        assertThat(caseOf(money("T1"))).contains("DUPLICATE");
        assertThat(journal("payment-contradicted")).isEmpty();
    }

    @Test
    void a_platform_contradicts_nobody_about_money_that_went_back() {
        var reference = paid(bill("40.00"), "T1");
        hear(reference, taken("40.00", "T2"));
        var asked = world.request.request(money("T2").id(), null, euros("40.00"), RefundReason.SURPLUS, "", PETIT);
        world.byHand.record(((RefundAsked.Leaving) asked).refund().id(), "VIR 1", PETIT);

        platform.offers(Ability.READS_ORDERS);
        platform.reads(new Word.Closed());
        hear(reference, new Word.Closed());

        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
        assertThat(caseOf(money("T2"))).isEmpty();
    }

    @Test
    void a_platform_that_says_given_back_of_what_we_gave_back_contradicts_nobody() {
        platform.offers(Ability.READS_ORDERS);
        for (var back : List.of("84.50", "84.49")) {
            var bill = bill("84.50");
            var reference = paid(bill, "T" + back);
            GivingMoneyBackTest.givenByHand(world, money("T" + back), bill, back);

            platform.reads(new Word.GivenBack());
            hear(reference, new Word.GivenBack());
        }

        assertThat(caseOf(money("T84.50"))).isEmpty();
        assertThat(caseOf(money("T84.49"))).contains("CONTRADICTED");
    }

    @Test
    void a_platform_that_takes_back_money_we_gave_back_is_told_to_a_person_all_the_same() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        GivingMoneyBackTest.givenByHand(world, money("T1"), bill, "84.50");

        platform.reads(new Word.Closed());
        hear(reference, new Word.Closed());

        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
    }

    @Test
    void money_that_came_and_went_before_we_heard_of_it_leaves_a_doubt() {
        var reference = opened(bill("84.50"));

        hear(reference, new Word.GivenBack());

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
    }

    @Test
    void only_an_answer_to_our_question_closes_a_page() {
        for (var word : List.of(new Word.Closed(), new Word.Refused("no", true))) {
            var told = opened(bill("84.50"));
            hear(told, word);
            assertThat(row(told).closedAt()).as("%s called back", word).isNull();
        }
        platform.offers(Ability.READS_ORDERS);
        for (var word : List.of(new Word.Closed(), new Word.Refused("no", true))) {
            var read = opened(bill("84.50"));
            platform.reads(word);
            world.check.check(read);
            assertThat(row(read).closedAt()).as("%s answered", word).isNotNull();
        }
        var mayTryAgain = opened(bill("84.50"));
        platform.reads(new Word.Refused("no", false));
        world.check.check(mayTryAgain);
        assertThat(row(mayTryAgain).closedAt()).isNull();
    }

    @Test
    void a_payer_who_leaves_has_abandoned_and_one_whose_time_is_over_was_too_late() {
        platform.offers(Ability.READS_ORDERS);
        var left = opened(bill("84.50"));
        platform.reads(new Word.Left());
        assertThat(world.check.check(left)).containsInstanceOf(Payment.Abandoned.class);

        var stopped = opened(bill("84.50"));
        platform.reads(new Word.Closed());
        assertThat(world.check.check(stopped)).containsInstanceOf(Payment.Abandoned.class);

        var late = opened(bill("84.50"));
        later(SimulatedPlatform.LIFE.plusSeconds(1));
        platform.reads(new Word.Closed());
        assertThat(world.check.check(late)).containsInstanceOf(Payment.Expired.class);
    }

    @Test
    void an_order_whose_answer_was_lost_is_found_by_its_page() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        platform.opens(new OrderAnswer.Silence());
        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        var reference = latest(bill).reference();
        assertThat(payment(reference)).isInstanceOf(Payment.Unknown.class);

        platform.reads(new Word.NotYet(PAGE, "L-told"));
        later(Duration.ofMinutes(1));
        assertThat(world.check.check(reference))
                .containsInstanceOf(Payment.Open.class)
                .get()
                .extracting(it -> ((Payment.Open) it).url(), it -> ((Payment.Open) it).linkId())
                .containsExactly(PAGE, "L-told");
    }

    @Test
    void an_order_that_the_platform_never_made_has_failed() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        platform.opens(new OrderAnswer.Silence());
        start(bill);
        var reference = latest(bill).reference();

        platform.reads(new Word.Silence());
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Unknown.class);
        platform.reads(new Word.NoSuchOrder());
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Failed.class);
    }

    @Test
    void a_payer_who_has_not_typed_a_card_yet_is_still_paying() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));

        assertThat(world.check.check(reference)).contains(payment(reference));
        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(journal("payment-abandoned")).isEmpty();
    }
}
