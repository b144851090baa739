package fr.quittance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.invoices.Invoice;
import fr.quittance.journal.MemoryJournal.Entry;
import fr.quittance.money.Money;
import fr.quittance.payments.SimulatedPlatform.Fate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A person decides what no machine can: a payment of which nobody knows the end, a case about a doubt.
class DecidingDoubtsTest extends QuickStory {

    private PaymentReference inDoubt(Invoice bill) {
        var reference = opened(bill);
        later(SimulatedPlatform.LIFE.plusHours(1));
        assertThat(world.check.check(reference)).containsInstanceOf(Payment.Undecided.class);
        return reference;
    }

    /// As the platform's back office shows it.
    private void wasTaken(PaymentReference reference, String transaction) {
        var made = Objects.requireNonNull(platform.orders.get(reference.value()));
        made.fate = Fate.PAID;
        made.transaction = transaction;
    }

    @Test
    void a_payment_in_doubt_is_found_paid_with_the_name_of_its_money() {
        var bill = bill("84.50");
        var reference = inDoubt(bill);
        wasTaken(reference, "T-found");

        assertThat(world.doubt.paid(reference, " T-found ", PETIT))
                .contains(payment(reference))
                .containsInstanceOf(Payment.Paid.class);

        assertThat(money("T-found").confirmation()).isEqualTo(Confirmation.CONFIRMED);
        assertThat(left(bill)).isEqualTo(Money.ZERO);
        assertThat(journal("payment-found-paid"))
                .containsExactly(new Entry("M. Petit", "payment-found-paid", "F1", reference.number() + " T-found"));
    }

    @Test
    void a_payment_in_doubt_is_found_unpaid_and_may_be_paid_again_at_once() {
        var bill = bill("84.50");
        var reference = inDoubt(bill);
        assertThat(start(bill)).isEqualTo(new Start.InDoubt(reference));

        assertThat(world.doubt.notPaid(reference, " rien au relevé ", PETIT))
                .contains(payment(reference))
                .containsInstanceOf(Payment.Expired.class);

        assertThat(row(reference).closedAt()).isNotNull();
        assertThat(journal("payment-found-unpaid"))
                .containsExactly(
                        new Entry("M. Petit", "payment-found-unpaid", "F1", reference.number() + " rien au relevé"));
        assertThat(opened(bill)).isNotEqualTo(reference);
    }

    @Test
    void only_a_payment_in_doubt_of_this_hospital_is_decided() {
        var bill = bill("84.50");
        var open = opened(bill);
        assertThat(world.doubt.paid(open, "T1", PETIT)).isEmpty();
        assertThat(world.doubt.notPaid(open, "rien", PETIT)).isEmpty();

        var doubt = inDoubt(bill("50.00"));
        assertThat(world.doubt.paid(doubt, "T1", STRANGER)).isEmpty();
        assertThat(world.doubt.notPaid(doubt, "rien", STRANGER)).isEmpty();
        assertThat(world.doubt.notPaid(PaymentReference.draw(), "rien", PETIT)).isEmpty();

        assertThat(payment(open)).isInstanceOf(Payment.Open.class);
        assertThat(payment(doubt)).isInstanceOf(Payment.Undecided.class);
        assertThat(world.captures.all()).isEmpty();
    }

    @Test
    void money_that_came_has_a_name_and_a_platform() {
        var reference = inDoubt(bill("84.50"));

        assertThatThrownBy(() -> world.doubt.paid(reference, "  ", PETIT)).isInstanceOf(IllegalArgumentException.class);
        world.platforms.clear();
        assertThat(world.doubt.paid(reference, "T1", PETIT)).isEmpty();
        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
    }

    @Test
    void the_money_of_one_payment_does_not_pay_another() {
        paid(bill("84.50"), "T1");
        var doubt = inDoubt(bill("84.50"));

        assertThat(world.doubt.paid(doubt, "T1", PETIT)).isEmpty();

        assertThat(payment(doubt)).isInstanceOf(Payment.Undecided.class);
        assertThat(journal("payment-found-paid")).isEmpty();
    }

    @Test
    void a_payment_whose_money_is_still_somebodys_task_is_not_found_unpaid() {
        var reference = opened(bill("84.50"));
        hear(reference, taken("0.02", "T1"));

        assertThat(world.doubt.notPaid(reference, "rien", PETIT)).isEmpty();
        var asked = world.request.request(money("T1").id(), null, euros("0.02"), RefundReason.SURPLUS, "", PETIT);
        world.byHand.record(((RefundAsked.Leaving) asked).refund().id(), "VIR 1", PETIT);

        assertThat(world.doubt.notPaid(reference, "rendu", PETIT)).containsInstanceOf(Payment.Expired.class);
    }

    @Test
    void a_case_about_a_doubt_is_closed_by_whoever_looked_and_that_is_written_down() {
        var reference = paid(bill("84.50"), "T1");
        var money = money("T1");
        world.inOneTransaction(() -> world.cases.contradict(money));

        assertThat(world.closeDoubt.close(money.id(), "vu au relevé", PETIT)).isTrue();
        assertThat(world.closeDoubt.close(money.id(), "vu au relevé", PETIT)).isFalse();

        assertThat(caseOf(money)).isEmpty();
        assertThat(journal("case-closed"))
                .containsExactly(new Entry("M. Petit", "case-closed", reference.value(), "vu au relevé"));
    }

    @Test
    void a_case_about_money_is_not_closed_by_looking() {
        hear(paid(bill("84.50"), "T1"), taken("84.50", "T2"));

        assertThat(world.closeDoubt.close(money("T2").id(), "vu", PETIT)).isFalse();
        assertThat(world.closeDoubt.close(money("T1").id(), "vu", PETIT)).isFalse();
        assertThat(world.closeDoubt.close(CaptureId.next(), "vu", PETIT)).isFalse();

        assertThat(caseOf(money("T2"))).contains("DUPLICATE");
        assertThat(journal("case-closed")).isEmpty();
    }

    @Test
    void money_of_no_cent_is_a_case_that_closes_by_looking() {
        hear(opened(bill("84.50")), taken("0.00", "T-zero"));
        assertThat(caseOf(money("T-zero"))).contains("MISMATCH");

        assertThat(world.closeDoubt.close(money("T-zero").id(), "rien n'est venu", PETIT))
                .isTrue();

        assertThat(caseOf(money("T-zero"))).isEmpty();
    }
}
