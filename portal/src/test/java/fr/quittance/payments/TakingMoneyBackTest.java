package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Ability;
import fr.quittance.payments.platform.RefundAnswer;
import fr.quittance.payments.platform.Word;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Money that never came leaves its invoices to pay again, and goes to nobody.
class TakingMoneyBackTest extends QuickStory {

    @Test
    void a_cheque_without_funds_leaves_the_invoice_to_pay_again_and_the_journal_says_who_wrote_it() {
        var bill = bill("84.50");
        var form = RecordDeskPayment.draw();
        cash(form, bill, "84.50", Means.CHEQUE, "CIC 1");

        assertThat(world.reverse.reverse(form, "  sans provision ", PETIT))
                .isEqualTo(new Reversal.Written(payment(form)));

        assertThat(payment(form))
                .isInstanceOfSatisfying(
                        Payment.Reversed.class, it -> assertThat(it.reason()).isEqualTo("sans provision"));
        assertThat(left(bill)).isEqualTo(euros("84.50"));
        assertThat(caseOf(money(form.value()))).isEmpty();
        assertThat(journal("payment-taken-back"))
                .containsExactly(new Entry("M. Petit", "payment-taken-back", "F1", form.number() + " sans provision"));
        assertThat(journal("payment-reversed")).hasSize(1);
    }

    @Test
    void only_a_payment_of_this_hospital_that_took_money_is_taken_back() {
        var open = opened(bill("84.50"));
        var paid = paid(bill("50.00"), "T1");
        var doubt = opened(bill("30.00"));
        hear(doubt, taken("0.02", "T2"));

        assertThat(world.reverse.reverse(open, "x", PETIT)).isEqualTo(new Reversal.NotPaid(payment(open)));
        assertThat(world.reverse.reverse(doubt, "x", PETIT)).isEqualTo(new Reversal.NotPaid(payment(doubt)));
        assertThat(world.reverse.reverse(paid, "x", STRANGER)).isEqualTo(new Reversal.Unknown());
        assertThat(world.reverse.reverse(PaymentReference.draw(), "x", PETIT)).isEqualTo(new Reversal.Unknown());
        assertThat(payment(paid)).isInstanceOf(Payment.Paid.class);

        assertThat(world.reverse.reverse(paid, "x", PETIT)).isInstanceOf(Reversal.Written.class);
        assertThat(world.reverse.reverse(paid, "x", PETIT)).isEqualTo(new Reversal.NotPaid(payment(paid)));
    }

    @Test
    void every_payment_of_the_same_money_is_taken_back_with_it() {
        var bill = bill("84.50");
        var gone = bill("50.00");
        var reference = opened(bill, gone);
        var taken = platform.takes(reference, "T1");
        hear(reference, new Word.Closed());
        world.intake.withdraw(gone, null);
        hear(reference, taken);
        var other = bill("50.00");
        var association = world.associate.associate(money("T1").id(), other.id(), euros("50.00"), PETIT);
        var associated = ((Association.Made) association).payment().reference();

        assertThat(world.reverse.reverse(associated, "impayé", PETIT)).isInstanceOf(Reversal.Written.class);

        assertThat(payment(reference)).isInstanceOf(Payment.Reversed.class);
        assertThat(payment(associated)).isInstanceOf(Payment.Reversed.class);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
        assertThat(left(other)).isEqualTo(euros("50.00"));
        assertThat(journal("payment-taken-back")).hasSize(2);
    }

    @Test
    void what_is_promised_or_went_back_comes_first_and_what_was_refused_or_given_up_does_not() {
        platform.offers(Ability.REFUNDS);
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        var asked = (RefundAsked.Waiting)
                world.request.request(money("T1").id(), bill.id(), euros("60.00"), RefundReason.GESTURE, "", PETIT);
        assertThat(world.reverse.reverse(reference, "x", PETIT)).isEqualTo(new Reversal.BeingRefunded());
        world.decide.drop(asked.refund().id(), "erreur", ROY);
        var small = (RefundAsked.Leaving)
                world.request.request(money("T1").id(), bill.id(), euros("10.00"), RefundReason.GESTURE, "", PETIT);
        assertThat(world.reverse.reverse(reference, "x", PETIT)).isEqualTo(new Reversal.BeingRefunded());
        platform.gives(new RefundAnswer.Refused("card closed"));
        world.send.send(PaymentWorld.HOSPITAL, small.refund().id());

        assertThat(world.reverse.reverse(reference, "x", PETIT)).isInstanceOf(Reversal.Written.class);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void money_that_went_back_is_not_taken_back_as_well() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        GivingMoneyBackTest.givenByHand(world, money("T1"), bill, "84.50");

        assertThat(world.reverse.reverse(reference, "x", PETIT)).isEqualTo(new Reversal.BeingRefunded());
        assertThat(left(bill)).isEqualTo(Money.ZERO);
    }

    @Test
    void money_of_the_desk_is_taken_back_on_an_open_day_and_that_of_a_platform_on_any() {
        var cashed = bill("84.50");
        var form = RecordDeskPayment.draw();
        cash(form, cashed, "84.50", Means.CHEQUE, "CIC 1");
        var online = paid(bill("50.00"), "T1");
        world.days.closed.add(world.days.today());

        assertThat(world.reverse.reverse(form, "x", PETIT)).isEqualTo(new Reversal.DayClosed(world.days.today()));
        assertThat(left(cashed)).isEqualTo(Money.ZERO);
        assertThat(world.reverse.reverse(online, "x", PETIT)).isInstanceOf(Reversal.Written.class);

        later(Duration.ofDays(1));
        assertThat(world.reverse.reverse(form, "x", PETIT)).isInstanceOf(Reversal.Written.class);
    }

    @Test
    void what_was_owed_back_of_money_that_never_came_is_owed_to_nobody() {
        var bill = bill("84.50");
        var gone = bill("50.00");
        var reference = opened(bill, gone);
        var taken = platform.takes(reference, "T1");
        hear(reference, new Word.Closed());
        world.intake.withdraw(gone, null);
        hear(reference, taken);
        assertThat(caseOf(money("T1"))).contains("LATE");

        assertThat(world.reverse.reverse(reference, "impayé", PETIT)).isInstanceOf(Reversal.Written.class);

        assertThat(caseOf(money("T1"))).isEmpty();
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void a_doubt_about_money_ends_when_it_is_taken_back() {
        var reference = paid(bill("84.50"), "T1");
        var money = money("T1");
        world.inOneTransaction(() -> world.cases.contradict(money));

        world.reverse.reverse(reference, "repris par la plateforme", PETIT);

        assertThat(caseOf(money)).isEmpty();
    }

    @Test
    void money_that_never_came_goes_back_to_nobody_and_pays_nothing_else() {
        var bill = bill("84.50");
        var reference = paid(bill, "T1");
        var money = money("T1");
        world.reverse.reverse(reference, "impayé", PETIT);

        assertThat(world.request.request(money.id(), null, euros("1.00"), RefundReason.MISTAKE, "", PETIT))
                .isEqualTo(new RefundAsked.TooMuch(Money.ZERO));
        assertThat(world.associate.associate(money.id(), bill.id(), euros("1.00"), PETIT))
                .isEqualTo(new Association.TooMuch(Money.ZERO));
    }
}
