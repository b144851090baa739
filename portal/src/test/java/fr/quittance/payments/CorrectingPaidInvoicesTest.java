package fr.quittance.payments;

import static fr.quittance.payments.PaymentWorld.HOSPITAL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.InvoiceState;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.platform.Notice;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The hospital withdraws or replaces an invoice that was paid: its money follows, or is asked back.
class CorrectingPaidInvoicesTest extends QuickStory {

    private List<Refund> refunds(String transaction) {
        return world.refunds.of(HOSPITAL, money(transaction).id());
    }

    @Test
    void an_invoice_for_as_much_takes_all_and_is_told_as_corrected() {
        var old = bill("84.50");
        paid(old, "T1");
        var by = replacement("84.50");

        assertThat(world.intake.withdraw(old, by)).isTrue();

        assertThat(left(by)).isEqualTo(Money.ZERO);
        assertThat(world.corrected).containsExactly(new InvoiceCorrected(HOSPITAL, by.id()));
        assertThat(refunds("T1")).isEmpty();
        assertThat(caseOf(money("T1"))).isEmpty();
        assertThat(journal("money-associated")).singleElement().satisfies(it -> {
            assertThat(it.who()).isEqualTo("automatique");
            assertThat(it.subject()).isEqualTo("F2");
            assertThat(it.details()).endsWith(euros("84.50").text() + " CORRECTED");
        });
    }

    @Test
    void an_invoice_for_less_takes_what_it_owes_and_the_rest_is_asked_back_for_a_person_to_approve() {
        var old = bill("84.50");
        paid(old, "T1");
        var by = replacement("50.00");

        world.intake.withdraw(old, by);

        assertThat(left(by)).isEqualTo(Money.ZERO);
        assertThat(world.corrected).hasSize(1);
        assertThat(caseOf(money("T1"))).contains("CORRECTED");
        assertThat(refunds("T1")).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(euros("34.50"));
            assertThat(it.reason()).isEqualTo(RefundReason.CORRECTION);
            assertThat(it.note()).isEqualTo("Remplacée par la facture F2");
            assertThat(it.needsOther()).isTrue();
            assertThat(it.state()).isInstanceOf(RefundState.Requested.class);
            assertThat(world.decide.approve(it.id(), PETIT)).isInstanceOf(RefundAsked.Leaving.class);
        });
        assertThat(journal("refund-requested"))
                .extracting(Entry::who, Entry::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("automatique", "F1"));
    }

    @Test
    void an_invoice_for_more_is_paid_in_part_and_nobody_is_told_that_it_is_settled() {
        var old = bill("84.50");
        paid(old, "T1");
        var by = replacement("100.00");

        world.intake.withdraw(old, by);

        assertThat(left(by)).isEqualTo(euros("15.50"));
        assertThat(world.corrected).isEmpty();
        assertThat(world.paid).extracting(InvoicePaid::invoice).containsExactly(old.id());
        assertThat(refunds("T1")).isEmpty();
    }

    @Test
    void an_invoice_that_replaces_an_unpaid_one_is_to_pay() {
        var old = bill("84.50");
        var by = replacement("50.00");

        assertThat(world.intake.withdraw(old, by)).isTrue();

        assertThat(left(by)).isEqualTo(euros("50.00"));
        assertThat(world.corrected).isEmpty();
    }

    @Test
    void several_payments_of_the_old_invoice_pay_the_new_one_the_first_money_first() {
        var old = bill("84.50");
        var first = RecordDeskPayment.draw();
        var second = RecordDeskPayment.draw();
        cash(first, old, "50.00", Means.CASH, "");
        cash(second, old, "34.50", Means.CASH, "");
        var by = replacement("60.00");

        world.intake.withdraw(old, by);

        assertThat(left(by)).isEqualTo(Money.ZERO);
        assertThat(refunds(first.value())).isEmpty();
        assertThat(refunds(second.value()))
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualTo(euros("24.50")));
    }

    @Test
    void money_that_the_new_invoice_does_not_need_at_all_is_asked_back_whole() {
        var old = bill("84.50");
        var first = RecordDeskPayment.draw();
        var second = RecordDeskPayment.draw();
        cash(first, old, "50.00", Means.CASH, "");
        cash(second, old, "34.50", Means.CASH, "");
        var by = replacement("50.00");

        world.intake.withdraw(old, by);

        assertThat(world.allocations.by(HOSPITAL, money(second.value()).id())).isEmpty();
        assertThat(refunds(second.value()))
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualTo(euros("34.50")));
    }

    @Test
    void a_paid_invoice_that_is_withdrawn_is_asked_back_whole_for_a_person_to_approve() {
        var bill = bill("40.00");
        paid(bill, "T1");

        assertThat(world.intake.withdraw(bill, null)).isTrue();

        assertThat(now(bill).state()).isInstanceOf(InvoiceState.Cancelled.class);
        assertThat(caseOf(money("T1"))).contains("WITHDRAWN");
        assertThat(refunds("T1")).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(euros("40.00"));
            assertThat(it.reason()).isEqualTo(RefundReason.WITHDRAWAL);
            assertThat(it.note()).isEqualTo("Facture F1 annulée");
            assertThat(it.state()).isInstanceOf(RefundState.Requested.class);
            assertThat(it.requestedBy()).isEqualTo(Person.PORTAL);
        });
        assertThat(world.corrected).isEmpty();
    }

    @Test
    void what_was_given_back_already_is_not_owed_again_after_a_withdrawal() {
        var whole = bill("84.50");
        paid(whole, "T1");
        GivingMoneyBackTest.givenByHand(world, money("T1"), whole, "84.50");
        var part = bill("84.50");
        paid(part, "T2");
        GivingMoneyBackTest.givenByHand(world, money("T2"), part, "60.00");

        world.intake.withdraw(whole, null);
        world.intake.withdraw(part, null);

        assertThat(caseOf(money("T1"))).isEmpty();
        assertThat(refunds("T1")).hasSize(1);
        assertThat(refunds("T2"))
                .filteredOn(it -> it.reason() == RefundReason.WITHDRAWAL)
                .singleElement()
                .satisfies(it -> assertThat(it.amount()).isEqualTo(euros("24.50")));
    }

    @Test
    void money_found_to_be_for_an_invoice_goes_to_the_one_that_replaces_it() {
        var old = bill("84.50");
        hear(new Notice.About("N-1", "", taken("84.50", "T1")));
        world.associate.associate(money("T1").id(), old.id(), euros("84.50"), PETIT);
        var by = replacement("84.50");

        world.intake.withdraw(old, by);

        assertThat(left(by)).isEqualTo(Money.ZERO);
        assertThat(caseOf(money("T1"))).isEmpty();
    }

    @Test
    void what_is_already_promised_of_the_old_invoice_does_not_pay_the_new_one() {
        var old = bill("84.50");
        paid(old, "T1");
        world.request.request(money("T1").id(), old.id(), euros("60.00"), RefundReason.MISTAKE, "", PETIT);
        var by = replacement("84.50");

        world.intake.withdraw(old, by);

        assertThat(left(by)).isEqualTo(euros("60.00"));
        assertThat(world.corrected).isEmpty();
    }

    @Test
    void an_invoice_that_somebody_is_paying_stays() {
        var bill = bill("84.50");
        opened(bill);

        assertThat(world.intake.withdraw(bill, null)).isFalse();
        assertThat(left(bill)).isEqualTo(euros("84.50"));
    }
}
