package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.payments.BeginPayment.Wanted;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.NewOrder;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// « Payer » opens a page, or the one that is open already; and no answer is never taken for none.
class OpeningPagesTest extends QuickStory {

    private static final URI PAGE = URI.create("https://pay.example/again");

    private PaymentReference unknown(Invoice bill) {
        platform.opens(new OrderAnswer.Silence());
        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        var reference = latest(bill).reference();
        assertThat(payment(reference)).isInstanceOf(Payment.Unknown.class);
        return reference;
    }

    @Test
    void payer_again_leads_to_the_same_page() {
        var bill = bill("84.50");
        var first = start(bill);

        assertThat(start(bill)).isEqualTo(first).isInstanceOf(Start.Opened.class);
        assertThat(platform.asked).hasSize(1);
    }

    @Test
    void the_platform_reads_to_the_payer_what_is_paid() {
        opened(bill("84.50"));
        opened(bill("10.00"), bill("20.00"));
        opened(bill("10.00"), bill("20.00"), bill("30.00"));

        assertThat(platform.asked)
                .extracting(NewOrder::label)
                .containsExactly("Facture F1", "Facture F2 et 1 de plus", "Facture F4 et 2 de plus");
        assertThat(platform.asked)
                .extracting(NewOrder::amount)
                .containsExactly(euros("84.50"), euros("30.00"), euros("60.00"));
    }

    @Test
    void nothing_opens_for_what_is_not_owed() {
        var bill = bill("84.50");

        for (var part : List.of(euros("84.51"), Money.ZERO)) {
            assertThat(world.start.start(HOSPITAL, List.of(new Wanted(bill.id(), part)), Door.LINK))
                    .isEqualTo(new Start.NothingToPay());
        }
        assertThat(world.start.start(HOSPITAL, List.of(new Wanted(bill.id(), euros("84.50"))), Door.LINK))
                .isInstanceOf(Start.Opened.class);
        cash(bill("10.00"), "10.00");
        assertThat(start(world.invoices.all().getLast())).isEqualTo(new Start.NothingToPay());
    }

    @Test
    void a_hospital_without_a_platform_takes_no_cards() {
        world.platforms.clear();
        var bill = bill("84.50");

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(world.payments.rows).isEmpty();
    }

    @Test
    void a_platform_that_is_down_leaves_nothing_open() {
        var bill = bill("84.50");
        platform.opens(new OrderAnswer.NotMade("out of reach", true));

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(world.payments.live(HOSPITAL, bill.id())).isEmpty();
        assertThat(start(bill)).isInstanceOf(Start.Opened.class);
    }

    @Test
    void a_platform_that_makes_an_order_once_is_asked_for_the_same_page_again() {
        platform.offers(Ability.READS_ORDERS, Ability.MAKES_ONCE);
        var bill = bill("84.50");
        var reference = unknown(bill);

        platform.opens(new OrderAnswer.Made(PAGE, "L1"));
        assertThat(start(bill)).isEqualTo(new Start.Opened(reference, PAGE));
        assertThat(platform.readOften).isZero();
    }

    @Test
    void a_platform_that_cannot_be_read_and_refuses_the_same_order_gave_its_page_to_nobody() {
        var bill = bill("84.50");
        var reference = unknown(bill);

        assertThat(opened(bill)).isNotEqualTo(reference);
        assertThat(payment(reference)).isInstanceOf(Payment.Failed.class);
    }

    @Test
    void a_page_that_was_given_to_nobody_is_closed_before_another_opens() {
        platform.offers(Ability.READS_ORDERS, Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        var reference = unknown(bill);

        assertThat(opened(bill)).isNotEqualTo(reference);
        assertThat(payment(reference))
                .isInstanceOfSatisfying(
                        Payment.Failed.class, it -> assertThat(it.reason()).isEqualTo("its page was given to nobody"));
        assertThat(platform.pay(reference.value())).isFalse();
    }

    @Test
    void an_order_whose_answer_was_lost_is_read_before_anything_new() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = unknown(bill);
        platform.reads(new Word.Silence());
        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(payment(reference)).isInstanceOf(Payment.Unknown.class);

        platform.reads(new Word.NotYet(PAGE, "L1"));
        assertThat(start(bill)).isEqualTo(new Start.Opened(reference, PAGE));
    }

    @Test
    void an_order_that_somebody_else_is_asking_about_is_left_alone() {
        var bill = bill("84.50");
        var reference = unknown(bill);
        assertThat(world.pages.claim(reference, memory.instant().plus(OpenOrder.ASKING)))
                .isTrue();

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(world.check.check(reference)).contains(payment(reference));
        assertThat(platform.asked).hasSize(1);

        later(OpenOrder.ASKING.plusSeconds(1));
        world.check.check(reference);
        assertThat(platform.asked).hasSize(2);
    }

    @Test
    void a_second_click_waits_for_the_answer_that_the_first_one_gets() {
        var reference = opened(bill("84.50"));
        var open = payment(reference);
        var started = new Payment.Started(open.order());
        var since = System.nanoTime();
        var answering = new Payments(Memory.noDatabase(), memory) {
            @Override
            public Optional<Payment> find(PaymentReference asked) {
                var isAnswered =
                        System.nanoTime() - since > Duration.ofMillis(20).toNanos();
                return Optional.of(isAnswered ? open : started);
            }
        };
        var order = new OpenOrder(answering, world.pages, world.invoices, world.word, memory);

        assertThat(order.awaited(started)).isEqualTo(open);
    }

    @Test
    void a_page_whose_time_is_over_gives_way_to_another_once_the_platform_says_so() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = opened(bill);
        later(SimulatedPlatform.LIFE.plus(CheckPayment.MARGIN).plusSeconds(1));

        assertThat(opened(bill)).isNotEqualTo(reference);
        assertThat(payment(reference)).isInstanceOf(Payment.Expired.class);
    }

    @Test
    void a_page_of_a_platform_that_takes_no_new_payments_is_reopened_there() {
        var bill = bill("84.50");
        var page = start(bill);
        var next = new TalkingPlatform(memory, "nextpay");
        world.platforms.addFirst(next);

        assertThat(start(bill)).isEqualTo(page);
        hear(((Start.Opened) page).reference(), new Word.Refused("no", false));
        assertThat(start(bill)).isEqualTo(page);
        assertThat(next.asked).isEmpty();
    }

    @Test
    void while_an_earlier_page_is_at_a_platform_that_left_no_other_opens() {
        var bill = bill("84.50");
        var reference = opened(bill);
        world.platforms.clear();
        world.platforms.add(new TalkingPlatform(memory, "nextpay"));

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(world.payments.rows).hasSize(1);
    }

    @Test
    void whoever_stops_is_told_that_it_is_stopped_only_when_the_platform_closed_the_page() {
        var open = opened(bill("84.50"));
        assertThat(world.cancel.cancel(open)).contains(payment(open)).containsInstanceOf(Payment.Open.class);

        platform.offers(Ability.CLOSES_ORDERS);
        assertThat(world.cancel.cancel(open)).contains(payment(open)).containsInstanceOf(Payment.Abandoned.class);
        assertThat(row(open).closedAt()).isNotNull();
        assertThat(platform.pay(open.value())).isFalse();
    }

    @Test
    void whoever_stops_after_the_money_was_taken_is_told_that_it_is_paid() {
        platform.offers(Ability.READS_ORDERS, Ability.CLOSES_ORDERS);
        var reference = opened(bill("84.50"));
        platform.takes(reference, "T1");

        assertThat(world.cancel.cancel(reference)).contains(payment(reference)).containsInstanceOf(Payment.Paid.class);
        assertThat(world.cancel.cancel(reference)).contains(payment(reference));
        assertThat(world.cancel.cancel(PaymentReference.draw())).isEmpty();
    }

    @Test
    void nobody_stops_a_payment_of_a_platform_that_left() {
        var reference = opened(bill("84.50"));
        world.platforms.clear();

        assertThat(world.cancel.cancel(reference)).contains(payment(reference)).containsInstanceOf(Payment.Open.class);
    }
}
