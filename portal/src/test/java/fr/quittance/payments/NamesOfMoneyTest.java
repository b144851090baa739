package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.Word;
import org.junit.jupiter.api.Test;

/// Money is known by the platform's name for it: told again it is the same, with another name it is more.
class NamesOfMoneyTest extends QuickStory {

    @Test
    void money_told_again_is_the_same_money_and_only_grows_surer() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        assertThat(((Payment.Paid) payment(reference)).confirmation()).isEqualTo(Confirmation.REPORTED);

        platform.offers(Ability.READS_ORDERS);
        assertThat(world.check.check(reference))
                .containsInstanceOf(Payment.Paid.class)
                .contains(payment(reference));

        assertThat(((Payment.Paid) payment(reference)).confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(money("T1").confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(world.captures.all()).hasSize(1);
        assertThat(world.paid).hasSize(1);
        assertThat(journal("payment-confirmed"))
                .containsExactly(new Entry(
                        "paytweak",
                        "payment-confirmed",
                        bill.number().value(),
                        reference.number() + " REPORTED " + euros("84.50").text()));
    }

    @Test
    void money_without_a_name_is_known_by_its_order_until_it_has_one() {
        var reference = opened(bill("84.50"));
        var taken = platform.takes(reference, "T1");
        hear(reference, new Word.Taken("", taken.amount(), "EUR", null));
        assertThat(world.captures.all()).extracting(Capture::transaction).containsExactly("order:" + reference);

        platform.offers(Ability.READS_ORDERS);
        assertThat(world.check.check(reference)).contains(payment(reference));
        hear(reference, new Word.Taken("", taken.amount(), "EUR", null));

        assertThat(world.captures.all()).extracting(Capture::transaction).containsExactly("T1");
    }

    @Test
    void a_second_charge_on_the_same_order_is_a_task_and_pays_nothing() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");

        hear(reference, taken("84.50", "T2"));

        assertThat(caseOf(money("T2"))).contains("DUPLICATE");
        assertThat(money("T2").allocation()).isEqualTo(Capture.Allocation.DUPLICATE);
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(journal("money-to-give-back"))
                .containsExactly(new Entry(
                        "paytweak",
                        "money-to-give-back",
                        bill.number().value(),
                        reference.number() + " DUPLICATE " + euros("84.50").text()));
    }

    @Test
    void a_second_charge_is_one_too_many_though_the_invoice_owes_as_much_again() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        assertThat(world.reverse.reverse(reference, "impayé", PETIT)).isInstanceOf(Reversal.Written.class);

        hear(reference, taken("84.50", "T2"));

        assertThat(money("T2").allocation()).isEqualTo(Capture.Allocation.DUPLICATE);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void known_money_told_with_another_amount_moves_nothing_and_is_written_down() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");

        hear(reference, taken("8.45", "T1"));
        hear(reference, new Word.Taken("T1", euros("84.50"), "USD", null));

        assertThat(world.captures.all()).hasSize(1);
        assertThat(money("T1").amount()).isEqualTo(euros("84.50"));
        assertThat(journal("money-contradicted"))
                .hasSize(2)
                .first()
                .isEqualTo(new Entry(
                        "paytweak",
                        "money-contradicted",
                        bill.number().value(),
                        reference.number() + " " + euros("8.45").text()));
    }

    @Test
    void a_platform_that_tells_another_amount_when_asked_changes_nothing_either() {
        var reference = paid(bill("84.50"), "T1");
        platform.offers(Ability.READS_ORDERS);
        platform.reads(taken("8.45", "T1"));

        assertThat(world.check.check(reference)).contains(payment(reference));
        assertThat(money("T1").confirmation()).isEqualTo(Confirmation.REPORTED);
        assertThat(journal("money-contradicted")).hasSize(1);
    }

    @Test
    void the_name_of_other_money_pays_nothing_where_nobody_can_be_asked_and_is_a_task_once() {
        paid(bill("84.50"), "T1");
        var bill = bill("50.00");
        var reference = opened(bill);
        platform.takes(reference, "T1");

        hear(reference, taken("50.00", "T1"));
        hear(reference, taken("50.00", "T1"));

        var money = money("T1@" + reference);
        assertThat(caseOf(money)).contains("MISMATCH");
        assertThat(left(bill)).isEqualTo(euros("50.00"));
        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(journal("money-name-reused"))
                .containsExactly(new Entry(
                        "paytweak",
                        "money-name-reused",
                        bill.number().value(),
                        reference.number() + " " + euros("50.00").text()));
    }

    @Test
    void money_that_learns_the_name_of_somebody_elses_stays_itself() {
        paid(bill("84.50"), "T1");
        var bill = bill("50.00");
        var reference = opened(bill);
        platform.takes(reference, "T1");

        hear(reference, new Word.Taken("", euros("50.00"), "EUR", null));
        hear(reference, taken("50.00", "T1"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(world.captures.all()).extracting(Capture::transaction).containsExactly("T1", "T1@" + reference);
        assertThat(world.cases.owing()).isEmpty();
    }

    @Test
    void the_name_of_other_money_pays_where_the_platform_says_so_when_asked() {
        paid(bill("84.50"), "T1");
        platform.offers(Ability.READS_ORDERS);
        var bill = bill("50.00");
        var reference = opened(bill);

        hear(reference, platform.takes(reference, "T1"));

        assertThat(left(bill)).isEqualTo(Money.ZERO);
        assertThat(money("T1@" + reference).settles()).isTrue();
    }

    @Test
    void other_money_than_was_asked_for_pays_nothing_and_leaves_a_doubt() {
        for (var word : new Word.Taken[] {
            taken("0.02", "T-less"), taken("99.99", "T-more"), new Word.Taken("T-usd", euros("84.50"), "USD", null)
        }) {
            var bill = bill("84.50");
            var reference = opened(bill);

            hear(reference, word);
            hear(reference, word);

            assertThat(caseOf(money(word.transaction()))).contains("MISMATCH");
            assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
            assertThat(left(bill)).isEqualTo(euros("84.50"));
        }
        assertThat(journal("money-to-give-back")).hasSize(3);
    }

    @Test
    void money_for_an_invoice_that_was_paid_is_double_and_for_one_that_was_withdrawn_is_late() {
        var paid = bill("84.50");
        var first = opened(paid);
        var taken = platform.takes(first, "T-double");
        hear(first, new Word.Closed());
        assertThat(cash(paid, "84.50")).isInstanceOf(DeskPayment.Recorded.class);
        var withdrawn = bill("50.00");
        var second = opened(withdrawn);
        hear(second, new Word.Closed());
        assertThat(world.intake.withdraw(withdrawn, null)).isTrue();

        hear(first, taken);
        hear(second, taken("50.00", "T-late"));

        assertThat(caseOf(money("T-double"))).contains("DUPLICATE");
        assertThat(caseOf(money("T-late"))).contains("LATE");
        assertThat(payment(first)).isInstanceOf(Payment.ToRefund.class);
        assertThat(payment(second)).isInstanceOf(Payment.ToRefund.class);
    }

    @Test
    void what_an_invoice_of_a_basket_no_longer_owes_is_a_task_and_the_others_take_theirs() {
        var kept = bill("84.50");
        var gone = bill("50.00");
        var reference = opened(kept, gone);
        var taken = platform.takes(reference, "T1");
        hear(reference, new Word.Closed());
        assertThat(world.intake.withdraw(gone, null)).isTrue();

        hear(reference, taken);

        assertThat(left(kept)).isEqualTo(Money.ZERO);
        assertThat(caseOf(money("T1"))).contains("LATE");
        assertThat(world.cases.left(money("T1"))).isEqualTo(euros("50.00"));
    }

    @Test
    void money_that_was_written_off_and_comes_after_all_is_told_to_a_person_once() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        world.reverse.reverse(reference, "impayé", PETIT);

        hear(reference, taken("84.50", "T1"));
        assertThat(journal("payment-contradicted")).hasSize(1);
        hear(reference, taken("84.50", "T1"));

        assertThat(payment(reference)).isInstanceOf(Payment.Reversed.class);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
        assertThat(journal("payment-contradicted"))
                .containsExactly(new Entry(
                        "paytweak",
                        "payment-contradicted",
                        bill.number().value(),
                        reference.number() + " " + euros("84.50").text()));
    }
}
