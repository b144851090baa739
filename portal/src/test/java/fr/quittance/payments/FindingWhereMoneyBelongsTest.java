package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Notice;
import fr.quittance.payments.platform.Word;
import org.junit.jupiter.api.Test;

/// Money that pays nothing is found to be for an invoice, and the invoice takes it.
class FindingWhereMoneyBelongsTest extends QuickStory {

    private Capture stray(String euros) {
        hear(new Notice.About("N-" + euros, "", taken(euros, "T-" + euros)));
        return money("T-" + euros);
    }

    private Association give(Capture money, Invoice bill, String euros) {
        return world.associate.associate(money.id(), bill.id(), euros(euros), PETIT);
    }

    @Test
    void an_invoice_takes_money_that_is_for_it_and_a_payment_proves_it() {
        var bill = bill("84.50");
        var money = stray("84.50");

        var made = (Association.Made) give(money, bill, "84.50");

        assertThat(left(bill)).isEqualTo(Money.ZERO);
        assertThat(caseOf(money)).isEmpty();
        assertThat(made.payment())
                .isInstanceOf(Payment.Paid.class)
                .isEqualTo(payment(made.payment().reference()));
        assertThat(world.paid)
                .extracting(InvoicePaid::invoice, InvoicePaid::payment)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        bill.id(), made.payment().reference()));
        assertThat(journal("money-associated"))
                .containsExactly(new Entry(
                        "M. Petit",
                        "money-associated",
                        "F1",
                        made.payment().reference().number() + " "
                                + euros("84.50").text() + " ASSOCIATED"));
    }

    @Test
    void an_invoice_takes_a_part_and_the_rest_waits_for_another() {
        var money = stray("84.50");
        var first = bill("50.00");
        var second = bill("100.00");

        assertThat(give(money, first, "50.01")).isEqualTo(new Association.TooMuch(euros("50.00")));
        assertThat(give(money, first, "50.00")).isInstanceOf(Association.Made.class);
        assertThat(caseOf(money)).contains("UNMATCHED");
        assertThat(give(money, second, "34.51")).isEqualTo(new Association.TooMuch(euros("34.50")));
        assertThat(give(money, second, "0.00")).isEqualTo(new Association.TooMuch(euros("34.50")));
        assertThat(give(money, second, "34.50")).isInstanceOf(Association.Made.class);

        assertThat(caseOf(money)).isEmpty();
        assertThat(left(second)).isEqualTo(euros("65.50"));
        assertThat(world.paid).extracting(InvoicePaid::invoice).containsExactly(first.id());
    }

    @Test
    void a_form_sent_twice_gives_once() {
        var money = stray("84.50");
        var bill = bill("200.00");

        assertThat(world.associate.associateOnce(money.id(), bill.id(), euros("40.00"), euros("84.50"), PETIT))
                .isInstanceOf(Association.Made.class);
        assertThat(world.associate.associateOnce(money.id(), bill.id(), euros("40.00"), euros("84.50"), PETIT))
                .isEqualTo(new Association.TooMuch(euros("44.50")));

        assertThat(left(bill)).isEqualTo(euros("160.00"));
    }

    @Test
    void money_or_an_invoice_of_nobody_here_is_unknown() {
        var money = stray("84.50");
        var bill = bill("84.50");

        assertThat(world.associate.associate(money.id(), InvoiceId.next(), euros("1.00"), PETIT))
                .isEqualTo(new Association.Unknown());
        assertThat(world.associate.associate(CaptureId.next(), bill.id(), euros("1.00"), PETIT))
                .isEqualTo(new Association.Unknown());
        assertThat(world.associate.associate(money.id(), bill.id(), euros("1.00"), STRANGER))
                .isEqualTo(new Association.Unknown());
    }

    @Test
    void an_invoice_that_somebody_may_be_paying_takes_nothing_else() {
        var money = stray("84.50");
        var bill = bill("84.50");
        var page = opened(bill);

        assertThat(give(money, bill, "84.50")).isEqualTo(new Association.OnlineUnderWay(page));

        hear(page, new Word.Closed());
        assertThat(give(money, bill, "84.50")).isInstanceOf(Association.Made.class);
    }

    @Test
    void dollars_pay_no_invoice_in_euros() {
        var bill = bill("84.50");
        hear(new Notice.About("N-usd", "", new Word.Taken("T-usd", euros("84.50"), "USD", null)));

        assertThat(give(money("T-usd"), bill, "84.50")).isInstanceOf(Association.TooMuch.class);
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }

    @Test
    void what_is_to_go_back_is_not_given_to_an_invoice() {
        var money = stray("84.50");
        var bill = bill("84.50");
        var asked = world.request.request(money.id(), null, euros("60.00"), RefundReason.SURPLUS, "", PETIT);

        assertThat(give(money, bill, "24.51")).isEqualTo(new Association.TooMuch(euros("24.50")));

        world.decide.drop(((RefundAsked.Waiting) asked).refund().id(), "pour une facture", ROY);
        assertThat(give(money, bill, "84.50")).isInstanceOf(Association.Made.class);
    }

    @Test
    void money_is_as_sure_for_the_invoice_it_was_found_for_as_it_is() {
        var bill = bill("84.50");
        var form = RecordDeskPayment.draw();
        cash(form, bill, "84.50", Means.CASH, "");
        world.intake.withdraw(bill, null);
        world.refunds.of(HOSPITAL, money(form.value()).id()).forEach(it -> world.decide.drop(it.id(), "", ROY));
        var other = bill("84.50");

        var made = (Association.Made) give(money(form.value()), other, "84.50");

        assertThat(made.payment()).isInstanceOfSatisfying(Payment.Paid.class, it -> {
            assertThat(it.confirmation()).isEqualTo(Confirmation.SETTLED);
            assertThat(it.order().means()).isEqualTo(Means.CASH);
        });
    }
}
