package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.OrderAnswer;
import fr.quittance.payments.platform.Word;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A callback is kept, read once, and believed as far as nobody can be asked.
class HearingCallbacksTest extends QuickStory {

    @Test
    void a_callback_that_tells_other_money_than_the_platform_is_written_down() {
        platform.offers(Ability.READS_ORDERS);
        for (var lie : List.of(
                taken("8.45", "T1"),
                new Word.Taken("T1", euros("84.50"), "USD", null),
                new Word.Taken("T1", euros("84.51"), "EUR", null))) {
            var bill = bill("84.50");
            var reference = opened(bill);
            platform.takes(reference, "T" + bill.number());

            var letter = hear(reference, lie);

            assertThat(left(bill)).isEqualTo(Money.ZERO);
            assertThat(outcome(letter)).isEqualTo("CONTRADICTED");
            assertThat(journal("callback-contradicted").getLast())
                    .isEqualTo(new Entry(
                            "PaySim", "callback-contradicted", reference.number(), "Elle dit que l'argent a été pris"));
        }
    }

    @Test
    void a_callback_that_tells_money_too_early_pays_nothing_and_is_written_down() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");

        var letter = hear(opened(bill), taken("84.50", "T1"));

        assertThat(left(bill)).isEqualTo(euros("84.50"));
        assertThat(outcome(letter)).isEqualTo("CONTRADICTED");
        assertThat(journal("callback-contradicted")).hasSize(1);
    }

    @Test
    void a_callback_that_says_what_the_platform_says_or_less_is_in_order() {
        platform.offers(Ability.READS_ORDERS);
        for (var word : List.of(taken("84.50", "T1"), new Word.Refused("late", false), new Word.Closed())) {
            var bill = bill("84.50");
            var reference = opened(bill);
            platform.takes(reference, "T" + bill.number());

            assertThat(outcome(hear(reference, word))).isEqualTo("HEARD");

            assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        }
        assertThat(journal("callback-contradicted")).isEmpty();
    }

    @Test
    void a_callback_is_read_once_and_then_left_alone() {
        platform.offers(Ability.READS_ORDERS);
        var reference = opened(bill("84.50"));
        var letter = hear(reference, new Word.NotYet(null, ""));
        var asked = platform.readOften;
        world.tasks.clear();

        world.receive.receive(
                HOSPITAL,
                SimulatedPlatform.NAME,
                world.inbox.find(letter).orElseThrow().raw(),
                "",
                "");
        assertThat(world.read.read(letter)).isEmpty();

        assertThat(platform.readOften).isEqualTo(asked);
        assertThat(world.tasks).isEmpty();
        world.watch.watch(reference).ifPresent(at -> world.tasks.put("payments-check " + reference, at));
    }

    @Test
    void a_callback_waits_until_the_platform_answers() {
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("84.50");
        var reference = opened(bill);
        var letter = receive(new Notice.About(reference.value(), "", platform.takes(reference, "T1")));
        platform.reads(new Word.Silence());

        var again = world.read.read(letter);

        assertThat(again).isPresent();
        assertThat(again.get()).isAfter(memory.truth());
        assertThat(outcome(letter)).isEmpty();
        assertThat(world.read.read(letter)).isEmpty();
        assertThat(left(bill)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_callback_of_a_platform_without_a_contract_waits_for_one() {
        var bill = bill("84.50");
        var reference = opened(bill);
        var letter = receive(new Notice.About(reference.value(), "", platform.takes(reference, "T1")));
        world.platforms.clear();

        assertThat(world.read.read(letter)).isPresent();
        assertThat(outcome(letter)).isEmpty();

        world.platforms.add(platform);
        assertThat(world.read.read(letter)).isEmpty();
        assertThat(left(bill)).isEqualTo(Money.ZERO);
    }

    @Test
    void a_callback_that_led_to_nothing_for_three_days_is_put_aside_for_a_person() {
        platform.offers(Ability.READS_ORDERS);
        var letter = receive(new Notice.About(opened(bill("84.50")).value(), "", new Word.NotYet(null, "")));
        platform.reads(new Word.Silence());
        later(Duration.ofDays(3).minusMinutes(1));
        assertThat(world.read.read(letter)).isPresent();

        later(Duration.ofMinutes(2));
        assertThat(world.read.read(letter)).isEmpty();

        assertThat(outcome(letter)).isEqualTo("GIVEN_UP");
        assertThat(journal("callback-given-up"))
                .containsExactly(new Entry("paytweak", "callback-given-up", letter.hash(), ""));
    }

    @Test
    void a_callback_that_means_nothing_is_put_aside_for_a_person_with_the_reason() {
        var letter = hear(new Notice.Unreadable("no amount"));

        assertThat(outcome(letter)).isEqualTo("UNREADABLE");
        assertThat(journal("callback-unreadable"))
                .containsExactly(new Entry("paytweak", "callback-unreadable", letter.hash(), "no amount"));
    }

    @Test
    void a_callback_about_no_money_is_done_with_at_once() {
        assertThat(outcome(hear(new Notice.Idle("EMAIL")))).isEqualTo("IDLE");
        assertThat(world.journal.entries).isEmpty();
    }

    @Test
    void money_for_an_order_that_nobody_knows_is_somebodys_task_once() {
        for (int i = 0; i < 2; i++) {
            assertThat(outcome(hear(new Notice.About("N-42", "", taken("12.00", "T-stray")))))
                    .isEqualTo("STRAY");
            assertThat(journal("money-unmatched")).hasSize(1);
        }

        var money = money("T-stray");
        assertThat(money.order()).isEqualTo("N-42");
        assertThat(money.amount()).isEqualTo(euros("12.00"));
        assertThat(caseOf(money)).contains("UNMATCHED");
        assertThat(journal("money-unmatched"))
                .containsExactly(new Entry(
                        "PaySim", "money-unmatched", "N-42", euros("12.00").text()));
        assertThat(journal("callback-stray")).isEmpty();
    }

    @Test
    void a_callback_about_an_order_that_nobody_knows_and_no_money_is_only_written_down() {
        var letter = hear(new Notice.About("N-42", "L-42", new Word.Refused("no", false)));

        assertThat(outcome(letter)).isEqualTo("STRAY");
        assertThat(world.captures.all()).isEmpty();
        assertThat(journal("callback-stray"))
                .containsExactly(new Entry("PaySim", "callback-stray", "N-42", "Elle dit que la banque a refusé"));
    }

    @Test
    void money_for_a_strange_order_counts_only_if_the_platform_says_so_too() {
        platform.offers(Ability.READS_ORDERS);

        hear(new Notice.About("N-forged", "", taken("12.00", "T-forged")));
        platform.paidBySomebody("N-true", 1500, "T-true");
        hear(new Notice.About("N-true", "", new Word.NotYet(null, "")));

        assertThat(world.captures.all()).extracting(Capture::transaction).containsExactly("T-true");
        assertThat(money("T-true").confirmation()).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void stray_money_whose_name_another_order_bears_is_other_money() {
        hear(new Notice.About("N-1", "", taken("12.00", "T-same")));
        hear(new Notice.About("N-2", "", taken("12.00", "T-same")));
        hear(new Notice.About("N-2", "", taken("12.00", "T-same")));

        assertThat(world.captures.all()).extracting(Capture::order).containsExactly("N-1", "N-2");
        assertThat(world.cases.owing()).hasSize(2);
    }

    @Test
    void names_longer_than_the_register_takes_are_cut() {
        hear(new Notice.About("N".repeat(100), "", taken("12.00", "T".repeat(100))));

        assertThat(world.captures.all()).singleElement().satisfies(it -> {
            assertThat(it.order()).isEqualTo("N".repeat(80));
            assertThat(it.transaction()).isEqualTo("T".repeat(80));
        });
    }

    @Test
    void an_order_is_known_by_the_platforms_own_name_where_ours_is_missing() {
        var bill = bill("84.50");
        var reference = opened(bill);
        platform.takes(reference, "T1");

        hear(new Notice.About("", "L1", taken("84.50", "T1")));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void an_order_that_bears_another_name_is_not_ours_whatever_else_it_says() {
        var reference = opened(bill("84.50"));

        hear(new Notice.About("N-42", "L1", taken("84.50", "T1")));
        hear(new Notice.About("", "L2", taken("84.50", "T2")));

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(world.cases.owing()).extracting(Capture::order).containsExactly("N-42", "L2");
    }

    @Test
    void a_callback_that_names_nothing_is_about_nobodys_payment() {
        platform.opens(new OrderAnswer.Made(URI.create("https://pay.example/nameless"), ""));
        var reference = opened(bill("84.50"));

        hear(new Notice.About("", "", taken("84.50", "T1")));

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(caseOf(money("T1"))).contains("UNMATCHED");
    }

    @Test
    void a_payment_is_unknown_at_another_hospital_and_at_another_platform() {
        var other = new TalkingPlatform(memory, "otherpay");
        world.platforms.add(other);
        var reference = opened(bill("84.50"));
        var elsewhere = new EstablishmentCode(STRANGER.establishment());
        var raw = platform.letter("elsewhere", new Notice.About(reference.value(), "", taken("84.50", "T1")));
        other.letter("elsewhere", new Notice.About(reference.value(), "", taken("84.50", "T2")));

        for (var key : List.of(
                new Inbox.Key(elsewhere, SimulatedPlatform.NAME, Documents.sha256(raw)),
                new Inbox.Key(HOSPITAL, "otherpay", Documents.sha256(raw)))) {
            world.receive.receive(key.establishment(), key.platform(), raw, "", "");
            world.read.read(key);
            assertThat(outcome(key)).isEqualTo("STRAY");
        }

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(world.cases.owing()).extracting(Capture::platform).containsExactly("paytweak", "otherpay");
    }
}
