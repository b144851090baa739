package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A payment is looked after until it is decided: the platform is asked while it may have something new to
/// say, and a person when it has not.
class LookingAfterPaymentsTest extends QuickStory {

    private Optional<Instant> watch(PaymentReference reference) {
        return world.watch.watch(reference);
    }

    /// Looks after a payment that began at noon.
    ///
    /// @return how old it will be when it is looked at again
    private Duration nextAge(PaymentReference reference) {
        return Duration.between(NOON, watch(reference).orElseThrow().truncatedTo(ChronoUnit.SECONDS));
    }

    @Test
    void the_return_and_the_timer_learn_what_the_platform_knows() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));
        platform.takes(reference, "T1");

        assertThat(world.check.check(reference)).contains(payment(reference)).containsInstanceOf(Payment.Paid.class);
        assertThat(world.check.check(PaymentReference.draw())).isEmpty();
        assertThat(watch(PaymentReference.draw())).isEmpty();
    }

    @Test
    void a_payment_that_the_platform_confirmed_is_not_asked_about_any_more() {
        var reference = paid(bill("84.50"), "T1");
        platform.offers(Ability.READS_ORDERS);
        assertThat(platform.readOften).isZero();

        assertThat(watch(reference)).isEmpty();
        assertThat(platform.readOften).isEqualTo(1);
        assertThat(world.check.check(reference)).contains(payment(reference));
        assertThat(platform.readOften).isEqualTo(1);
    }

    @Test
    void money_that_was_only_called_back_is_asked_about_until_it_is_confirmed() {
        var reference = paid(bill("84.50"), "T1");

        assertThat(watch(reference)).isPresent();
    }

    @Test
    void a_payment_under_way_is_looked_at_again() {
        var open = opened(bill("84.50"));
        platform.opens(new OrderAnswer.Silence());
        platform.opens(new OrderAnswer.Silence());
        var bill = bill("50.00");
        start(bill);
        var unknown = latest(bill).reference();

        assertThat(watch(open)).hasValueSatisfying(at -> assertThat(at).isBetween(NOON, NOON.plusSeconds(61)));
        assertThat(watch(unknown)).isPresent();
        assertThat(payment(unknown)).isInstanceOf(Payment.Unknown.class);
    }

    @Test
    void a_platform_that_was_silent_is_asked_again_within_four_minutes_for_three_days() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));
        for (var age : new Duration[] {Duration.ofMinutes(10), Duration.ofHours(5), Duration.ofHours(71)}) {
            memory.at(NOON.plus(age));
            platform.reads(new Word.Silence());
            assertThat(nextAge(reference)).isEqualTo(age.plusMinutes(4));
        }
        memory.at(NOON.plus(Duration.ofHours(73)));
        platform.reads(new Word.Silence());
        assertThat(nextAge(reference)).isEqualTo(Duration.ofHours(96));

        memory.at(NOON.plus(Duration.ofMinutes(1)));
        platform.reads(new Word.Silence());
        assertThat(nextAge(reference)).as("its own time is sooner").isEqualTo(Duration.ofMinutes(2));
        memory.at(NOON.plus(Duration.ofMinutes(10)));
        assertThat(nextAge(reference)).as("it answered").isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void an_order_that_the_platform_never_answered_for_is_asked_about_within_four_minutes() {
        platform.offers(Ability.READS_ORDERS);
        platform.opens(new OrderAnswer.Silence());
        var bill = bill("50.00");
        start(bill);
        memory.at(NOON.plus(Duration.ofMinutes(10)));
        platform.reads(new Word.Silence());

        assertThat(nextAge(latest(bill).reference())).isEqualTo(Duration.ofMinutes(14));
    }

    @Test
    void what_was_refused_or_left_is_looked_at_until_two_hours_after_its_time() {
        var refused = opened(bill("84.50"));
        hear(refused, new Word.Refused("no", false));
        var left = opened(bill("84.50"));
        hear(left, new Word.Left());

        memory.at(NOON.plus(SimulatedPlatform.LIFE).plusSeconds(7100));
        assertThat(watch(refused)).isPresent();
        assertThat(watch(left)).isPresent();

        memory.at(NOON.plus(SimulatedPlatform.LIFE).plusSeconds(7300));
        assertThat(watch(refused)).isEmpty();
        assertThat(watch(left)).isEmpty();
        assertThat(payment(refused)).isInstanceOf(Payment.Refused.class);
    }

    @Test
    void what_ended_is_not_looked_at_any_more() {
        var expired = opened(bill("84.50"));
        platform.offers(Ability.READS_ORDERS);
        platform.opens(new OrderAnswer.NotMade("no", false));
        var bill = bill("50.00");
        start(bill);
        var failed = latest(bill).reference();
        later(SimulatedPlatform.LIFE.plusSeconds(1));

        assertThat(watch(expired)).isEmpty();
        assertThat(payment(expired)).isInstanceOf(Payment.Expired.class);
        var asked = platform.readOften;
        assertThat(watch(failed)).isEmpty();
        assertThat(platform.readOften).isEqualTo(asked);
    }

    @Test
    void time_alone_decides_nothing_at_a_platform_that_cannot_be_read() {
        var reference = opened(bill("84.50"));

        later(SimulatedPlatform.LIFE.plus(CheckPayment.MARGIN).minusSeconds(1));
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Open.class);

        later(Duration.ofSeconds(2));
        assertThat(world.check.check(reference))
                .contains(payment(reference))
                .containsInstanceOf(Payment.Undecided.class);
        assertThat(watch(reference)).isPresent();
    }

    @Test
    void a_platform_that_can_be_read_says_itself_that_time_is_over() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));
        later(SimulatedPlatform.LIFE.plusHours(1));

        platform.reads(new Word.Silence());
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Open.class);
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Expired.class);
    }

    @Test
    void money_that_comes_late_is_found_whatever_the_payment_was_thought_to_be() {
        platform.offers(Ability.READS_ORDERS);
        for (var word : new Word[] {new Word.Refused("no", false), new Word.Left(), new Word.GivenBack()}) {
            var bill = bill("84.50");
            var reference = opened(bill);
            platform.reads(word);
            world.check.check(reference);
            platform.takes(reference, "T" + bill.number());

            assertThat(world.check.check(reference)).as("%s", word).containsInstanceOf(Payment.Paid.class);
        }
    }

    @Test
    void a_platform_that_is_silent_for_eight_days_leaves_a_doubt_for_a_person() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));
        later(Duration.ofDays(8).minusMinutes(1));
        platform.reads(new Word.Silence(), new Word.Silence());
        assertThat(watch(reference)).isPresent();
        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);

        later(Duration.ofMinutes(2));
        assertThat(watch(reference)).isEmpty();

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(journal("payment-undecided")).hasSize(1);
    }

    @Test
    void a_payment_of_a_platform_that_left_waits_for_a_person_in_the_end() {
        var reference = opened(bill("84.50"));
        world.platforms.clear();

        assertThat(world.check.check(reference)).contains(payment(reference));
        later(Duration.ofDays(8).plusMinutes(1));
        assertThat(watch(reference)).isEmpty();

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
    }
}
