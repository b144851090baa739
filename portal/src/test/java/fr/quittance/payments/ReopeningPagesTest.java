package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// After a refusal the page may still take a card: it is closed before another opens, or it is the page.
class ReopeningPagesTest extends QuickStory {

    private PaymentReference refused(Invoice... bills) {
        var reference = opened(bills);
        platform.refuse(reference.value());
        hear(reference, new Word.Refused("no", false));
        assertThat(payment(reference)).isInstanceOf(Payment.Refused.class);
        return reference;
    }

    private Start.Opened page(PaymentReference reference) {
        return new Start.Opened(reference, URI.create("https://pay.example/" + reference));
    }

    @Test
    void a_page_that_may_still_take_a_card_is_the_page() {
        for (var word : List.of(
                new Word.Refused("no", false),
                new Word.Left(),
                new Word.NotYet(null, ""),
                new Word.NoSuchOrder(),
                new Word.Silence())) {
            var bill = bill("84.50");
            var reference = refused(bill);
            platform.reads(word);

            assertThat(start(bill)).as("%s", word).isEqualTo(page(reference));
            assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        }
    }

    @Test
    void a_page_that_the_platform_says_is_over_gives_way_to_another() {
        for (var word : List.of(new Word.Refused("no", true), new Word.Closed())) {
            var bill = bill("84.50");
            var reference = refused(bill);
            platform.reads(word);

            assertThat(opened(bill)).as("%s", word).isNotEqualTo(reference);
            assertThat(row(reference).closedAt()).isNotNull();
        }
    }

    @Test
    void a_page_that_can_be_closed_is_closed_and_another_opens() {
        platform.offers(Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.reads(new Word.Refused("no", false));

        assertThat(opened(bill)).isNotEqualTo(reference);
        assertThat(platform.pay(reference.value())).isFalse();
        assertThat(platform.readOften).isZero();
    }

    @Test
    void a_page_that_may_be_dead_is_given_to_nobody_and_neither_is_another() {
        platform.offers(Ability.READS_ORDERS, Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.closes(new Word.Silence());
        platform.reads(new Word.Silence());

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(payment(reference)).isInstanceOf(Payment.Refused.class);
        assertThat(world.payments.rows).hasSize(1);
    }

    @Test
    void a_page_that_was_not_closed_though_it_was_asked_is_the_page() {
        platform.offers(Ability.READS_ORDERS, Ability.CLOSES_ORDERS);
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.closes(new Word.Silence());
        platform.reads(new Word.Refused("no", false));

        assertThat(start(bill)).isEqualTo(page(reference));
    }

    @Test
    void money_found_on_the_earlier_page_pays_and_no_other_opens() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.takes(reference, "T1");

        assertThat(start(bill)).isEqualTo(new Start.NothingToPay());
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void money_that_came_and_went_on_the_earlier_page_is_a_doubt() {
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.reads(new Word.GivenBack());

        assertThat(start(bill)).isEqualTo(new Start.InDoubt(reference));
    }

    @Test
    void a_page_that_asks_for_more_than_is_left_now_is_given_to_nobody() {
        var bill = bill("84.50");
        var reference = refused(bill);
        assertThat(cash(bill, "0.01")).isInstanceOf(DeskPayment.Recorded.class);

        assertThat(start(bill)).isEqualTo(new Start.PlatformDown());
        assertThat(payment(reference)).isInstanceOf(Payment.Refused.class);

        later(SimulatedPlatform.LIFE.plus(CheckPayment.MARGIN));
        assertThat(opened(bill)).isNotEqualTo(reference);
    }

    @Test
    void a_page_for_two_invoices_is_given_to_nobody_while_one_of_them_is_in_doubt() {
        var first = bill("84.50");
        var second = bill("50.00");
        platform.opens(new OrderAnswer.NotMade("no", false));
        start(second);
        var early = latest(second);
        var reference = refused(first, second);
        hear(early.reference(), taken("0.02", "T-late"));
        assertThat(payment(early.reference())).isInstanceOf(Payment.Undecided.class);

        assertThat(start(first)).isEqualTo(new Start.PlatformDown());
        assertThat(payment(reference)).isInstanceOf(Payment.Refused.class);
    }

    @Test
    void two_clicks_on_a_refused_page_lead_to_it_once() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.reads(new Word.Left(), new Word.Left());
        platform.meanwhile = () -> {
            platform.meanwhile = () -> {};
            assertThat(start(bill)).isEqualTo(page(reference));
        };

        assertThat(start(bill)).isEqualTo(page(reference));
        assertThat(world.payments.moves.stream().filter(it -> it.to().equals("OPEN")))
                .hasSize(2);
    }

    @Test
    void a_page_whose_money_came_while_it_was_asked_about_is_not_reopened() {
        var bill = bill("84.50");
        var reference = refused(bill);
        platform.reads(new Word.Refused("no", false));
        platform.meanwhile = () -> {
            platform.meanwhile = () -> {};
            hear(reference, platform.takes(reference, "T1"));
        };

        assertThat(start(bill)).isEqualTo(new Start.NothingToPay());
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void a_page_whose_time_is_over_is_in_nobodys_way() {
        var bill = bill("84.50");
        var reference = refused(bill);
        later(SimulatedPlatform.LIFE.plus(CheckPayment.MARGIN).minusSeconds(1));
        assertThat(start(bill)).isEqualTo(page(reference));

        var other = bill("50.00");
        var late = refused(other);
        later(SimulatedPlatform.LIFE.plus(CheckPayment.MARGIN).plusSeconds(1));
        assertThat(opened(other)).isNotEqualTo(late);
        assertThat(world.payments.of(HOSPITAL, other.id())).hasSize(2);
    }
}
