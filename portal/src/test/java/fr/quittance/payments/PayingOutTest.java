package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.Books.Account;
import fr.quittance.payments.SettleLine.Outcome;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.Word;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// A platform's file says what reached the hospital's account: each line is understood, once.
class PayingOutTest extends QuickStory {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    private Outcome line(String transaction, String euros, LocalDate day) {
        var line = new SettlementLine(transaction, euros(euros), euros("0.42"), day);
        return world.settleLine.settle(HOSPITAL, SimulatedPlatform.NAME, line, "M. Petit");
    }

    private Outcome line(String transaction, String euros) {
        return line(transaction, euros, DAY);
    }

    private Money balance(Account account) {
        return world.books.balance(HOSPITAL, account);
    }

    @Test
    void money_that_was_paid_out_is_settled_and_so_is_what_it_pays() {
        var reference = paid(bill("84.50"), "T1");

        assertThat(line("T1", "84.50")).isEqualTo(Outcome.MATCHED);

        assertThat(money("T1").confirmation()).isEqualTo(Confirmation.SETTLED);
        assertThat(((Payment.Paid) payment(reference)).confirmation()).isEqualTo(Confirmation.SETTLED);
        assertThat(balance(Account.BANK)).isEqualTo(euros("84.08"));
        assertThat(balance(Account.FEES)).isEqualTo(euros("0.42"));
        assertThat(balance(Account.PLATFORM)).isEqualTo(Money.ZERO);
        assertThat(world.journal.entries).noneMatch(it -> it.deed().equals("payment-contradicted"));
    }

    @Test
    void every_payment_that_the_money_pays_is_settled_with_it() {
        var bill = bill("84.50");
        hear(new Notice.About("N-1", "", taken("84.50", "T1")));
        var association = world.associate.associate(money("T1").id(), bill.id(), euros("84.50"), PETIT);

        line("T1", "84.50");

        var reference = ((Association.Made) association).payment().reference();
        assertThat(((Payment.Paid) payment(reference)).confirmation()).isEqualTo(Confirmation.SETTLED);
    }

    @Test
    void a_line_read_twice_changes_nothing() {
        paid(bill("84.50"), "T1");
        line("T1", "84.50");

        assertThat(line("T1", "84.50")).isEqualTo(Outcome.REPEATED);

        assertThat(balance(Account.FEES)).isEqualTo(euros("0.42"));
    }

    @Test
    void money_that_is_paid_out_twice_is_told_and_booked_once() {
        paid(bill("84.50"), "T1");
        line("T1", "84.50");

        assertThat(line("T1", "84.50", DAY.plusDays(1))).isEqualTo(Outcome.PAID_AGAIN);

        assertThat(balance(Account.BANK)).isEqualTo(euros("84.08"));
    }

    @Test
    void money_that_nobody_knows_is_understood_when_its_line_is_read_again() {
        assertThat(line("T1", "84.50")).isEqualTo(Outcome.UNKNOWN);
        assertThat(line("T1", "84.50")).isEqualTo(Outcome.REPEATED);
        paid(bill("84.50"), "T1");

        assertThat(line("T1", "84.50")).isEqualTo(Outcome.MATCHED);
    }

    @Test
    void another_amount_and_another_currency_are_told_and_settle_nothing() {
        paid(bill("84.50"), "T1");
        hear(opened(bill("84.50")), new Word.Taken("T-usd", euros("84.50"), "USD", null));

        assertThat(line("T1", "84.00")).isEqualTo(Outcome.OTHER_AMOUNT);
        assertThat(line("T-usd", "84.50")).isEqualTo(Outcome.OTHER_AMOUNT);

        assertThat(money("T1").confirmation()).isEqualTo(Confirmation.REPORTED);
        assertThat(balance(Account.BANK)).isEqualTo(Money.ZERO);
    }

    @Test
    void money_that_went_back_is_no_money_that_came() {
        paid(bill("84.50"), "T1");

        assertThat(line("T1", "-84.50")).isEqualTo(Outcome.GIVEN_BACK);
        assertThat(line("T1", "0.00")).isEqualTo(Outcome.GIVEN_BACK);

        assertThat(balance(Account.BANK)).isEqualTo(Money.ZERO);
    }

    @Test
    void money_written_off_that_is_paid_out_after_all_is_told_to_a_person() {
        var reference = paid(bill("84.50"), "T1");
        world.reverse.reverse(reference, "impayé", PETIT);

        assertThat(line("T1", "84.50")).isEqualTo(Outcome.MATCHED);

        assertThat(caseOf(money("T1"))).contains("CONTRADICTED");
        assertThat(payment(reference)).isInstanceOf(Payment.Reversed.class);
        assertThat(journal("payment-contradicted"))
                .containsExactly(new Entry(
                        "M. Petit", "payment-contradicted", "F1", euros("84.50").text()));
    }
}
