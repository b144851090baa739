package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fr.quittance.guard.FormTargets;
import fr.quittance.invoices.InvoiceState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The patient presses « Payer », pays or not, comes back or not.
class PayingAnInvoiceTest extends PaymentStory {

    @Autowired
    PlatformNames platformNames;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    List<FormTargets> formTargets;

    @Test
    void payer_again_reopens_the_same_page() {
        var invoice = invoiceOf("84.50", VALMONT);

        var first = start.start(VALMONT, invoice.id(), Door.LINK);
        var again = start.start(VALMONT, invoice.id(), Door.LINK);

        assertThat(first).isInstanceOf(Start.Opened.class).isEqualTo(again);
        assertThat(payments.of(VALMONT, invoice.id())).hasSize(1);
        assertThat(payments.live(VALMONT, invoice.id())).containsInstanceOf(Payment.Open.class);
    }

    @Test
    void the_return_reads_the_truth_and_pays_the_invoice_once() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.accept(reference);

        check.check(reference);
        check.check(reference);

        assertThat(payment(reference))
                .isInstanceOfSatisfying(
                        Payment.Paid.class, it -> assertThat(it.confirmation()).isEqualTo(Confirmation.CONFIRMED));
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(invoice)).singleElement().satisfies(it -> {
            assertThat(it.amount()).isEqualTo(invoice.amounts().due());
            assertThat(it.payment()).isEqualTo(reference);
        });
        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.NothingToPay());
        assertTheBooksAreRight();
    }

    @Test
    void a_return_before_the_bank_has_answered_changes_nothing() {
        var reference = opened(invoiceOf("84.50", VALMONT));

        assertThat(check.check(reference)).containsInstanceOf(Payment.Open.class);
    }

    @Test
    void after_a_refusal_the_old_page_is_closed_before_another_one_opens() {
        var invoice = invoiceOf("84.50", VALMONT);
        var refused = opened(invoice);
        PLATFORM.decline(refused);
        check.check(refused);

        var second = opened(invoice);

        assertThat(payment(refused)).isInstanceOf(Payment.Refused.class);
        assertThat(second).isNotEqualTo(refused);
        assertThat(PLATFORM.closed).contains(refused.value());
    }

    @Test
    void a_card_accepted_on_the_old_page_after_a_refusal_still_pays_the_invoice() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.decline(reference);
        check.check(reference);
        PLATFORM.accept(reference);

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.NothingToPay());
        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void a_payer_who_stops_leaves_the_invoice_to_pay() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);

        assertThat(cancel.cancel(reference)).containsInstanceOf(Payment.Abandoned.class);
        assertThat(PLATFORM.closed).contains(reference.value());
        assertThat(now(invoice).leftToPay()).isEqualTo(invoice.amounts().due());
    }

    @Test
    void stopping_after_the_money_was_taken_tells_that_it_is_paid() {
        var reference = opened(invoiceOf("84.50", VALMONT));
        PLATFORM.accept(reference);

        assertThat(cancel.cancel(reference)).containsInstanceOf(Payment.Paid.class);
    }

    @Test
    void where_nobody_can_tell_a_payment_that_is_stopped_stays_open() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        assertThat(cancel.cancel(reference)).containsInstanceOf(Payment.Open.class);
    }

    @Test
    void money_that_comes_after_the_payer_stopped_pays_the_invoice() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        cancel.cancel(reference);
        PLATFORM.accept(reference);

        callBackAndWait(VALMONT, json(reference, "5", "84.50", "T1"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
    }

    @Test
    void money_taken_twice_through_two_pages_goes_back_once() {
        var invoice = invoiceOf("84.50", VALMONT);
        var first = opened(invoice);
        cancel.cancel(first);
        var second = opened(invoice);
        PLATFORM.accept(first);
        PLATFORM.accept(second);

        check.check(second);
        check.check(first);
        check.check(first);

        assertThat(payment(second)).isInstanceOf(Payment.Paid.class);
        assertThat(payment(first)).isInstanceOf(Payment.ToRefund.class);
        assertThat(paid.of(invoice)).hasSize(1);
        assertThat(count(
                        "payments.refund_case r join payments.capture c using (establishment, platform_tx_id)"
                                + " where r.reason = 'DUPLICATE' and c.attempt_reference = ?",
                        first.value()))
                .isOne();
        assertTheBooksAreRight();
    }

    @Test
    void money_for_an_invoice_withdrawn_meanwhile_goes_back() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        invoices.cancel(VALMONT, invoice.id(), null);
        PLATFORM.accept(reference);

        check.check(reference);

        assertThat(payment(reference)).isInstanceOf(Payment.ToRefund.class);
        assertThat(count("payments.capture where allocation = 'LATE' and attempt_reference = ?", reference.value()))
                .isOne();
        assertThat(paid.of(invoice)).isEmpty();
    }

    @Test
    void a_lost_callback_is_healed_by_the_timer() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.accept(reference);

        scheduler.reschedule(PaymentTimer.CHECK.instanceId(reference.value()), Instant.now());

        await().atMost(Duration.ofSeconds(20)).until(() -> payment(reference) instanceof Payment.Paid);
        assertThat(paid.of(invoice)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> scheduler
                        .getScheduledExecution(PaymentTimer.CHECK.instanceId(reference.value()))
                        .isEmpty());
    }

    @Test
    void an_undecided_payment_is_looked_at_again() {
        var reference = opened(invoiceOf("84.50", VALMONT));
        var task = PaymentTimer.CHECK.instanceId(reference.value());

        scheduler.reschedule(task, Instant.now());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> scheduler
                        .getScheduledExecution(task)
                        .filter(it -> it.getLastSuccess() != null
                                && it.getExecutionTime().isAfter(Instant.now().plusSeconds(60)))
                        .isPresent());
    }

    @Test
    void forms_may_lead_to_the_platform() {
        assertThat(formTargets).anySatisfy(it -> assertThat(it.origins()).contains(PLATFORM.origin()));
        assertThat(platformNames.of(VALMONT)).isEqualTo("PaySim");
    }
}
