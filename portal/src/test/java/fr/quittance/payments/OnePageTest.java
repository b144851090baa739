package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.Invoice;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An invoice has one page that takes money, never two, whatever the platform can and cannot do.
class OnePageTest extends PaymentStory {

    @Autowired
    RefundCases cases;

    @Autowired
    RequestRefund request;

    @Autowired
    DecideRefund decide;

    @Autowired
    RecordRefund record;

    @Test
    void stopping_where_orders_cannot_be_closed_leaves_the_payment_open() {
        var invoice = invoiceOf("84.50", PUBLIC);
        var reference = opened(invoice);

        assertThat(cancel.cancel(reference)).containsInstanceOf(Payment.Open.class);
        assertThat(opened(invoice)).isEqualTo(reference);
    }

    @Test
    void stopping_without_an_answer_leaves_the_payment_open() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.closesSilently = true;

        assertThat(cancel.cancel(reference)).containsInstanceOf(Payment.Open.class);
        assertThat(opened(invoice)).isEqualTo(reference);
    }

    @Test
    void a_refused_page_that_is_not_closed_is_reopened() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = refused(invoice);
        PLATFORM.closesSilently = true;

        assertThat(opened(invoice)).isEqualTo(reference);
        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
    }

    @Test
    void no_second_order_while_the_platform_says_nothing_at_all() {
        var invoice = invoiceOf("84.50", VALMONT);
        refused(invoice);
        PLATFORM.down = true;

        assertThat(start.start(VALMONT, invoice.id(), Door.LINK)).isEqualTo(new Start.PlatformDown());
        assertThat(payments.of(VALMONT, invoice.id())).hasSize(1);
    }

    @Test
    void where_a_platform_can_do_nothing_the_refused_page_is_the_page() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "2", "84.50", ""));
        assertThat(payment(reference)).isInstanceOf(Payment.Refused.class);

        assertThat(opened(invoice)).isEqualTo(reference);
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-second-card"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertTheBooksAreRight();
    }

    @Test
    void a_callback_that_says_stopped_closes_no_page() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "1", "84.50", ""));
        assertThat(payment(reference)).isInstanceOf(Payment.Abandoned.class);

        assertThat(opened(invoice)).isEqualTo(reference);
    }

    @Test
    void every_earlier_page_counts_and_not_only_the_last_one() {
        var invoice = invoiceOf("84.50", VALMONT);
        var first = refused(invoice);
        var second = opened(invoice);
        cancel.cancel(second);
        jdbc.sql("update payments.attempt set closed_at = null where reference = ?")
                .param(first.value())
                .update();
        PLATFORM.decline(first);
        PLATFORM.closesSilently = true;

        assertThat(opened(invoice)).isEqualTo(first);
    }

    @Test
    void a_page_whose_time_is_over_is_in_nobodys_way() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = refused(invoice);
        PLATFORM.closesSilently = true;
        over(reference, Duration.ofHours(1));

        assertThat(opened(invoice)).isNotEqualTo(reference);
    }

    @Test
    void time_alone_decides_nothing_at_a_platform_that_cannot_be_read() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        over(reference, Duration.ofHours(1));

        assertThat(check.check(reference)).containsInstanceOf(Payment.Undecided.class);
        assertThat(start.start(TILLEULS, invoice.id(), Door.LINK)).isEqualTo(new Start.InDoubt(reference));
        assertThat(count("journal.entry where deed = 'payment-undecided' and details = ?", reference.number()))
                .isOne();

        over(reference, BeginPayment.DOUBT.plusHours(1));
        assertThat(opened(invoice)).isNotEqualTo(reference);
    }

    @Test
    void money_still_decides_what_nobody_could() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        over(reference, Duration.ofHours(1));
        check.check(reference);

        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-at-last"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertTheBooksAreRight();
    }

    @Test
    void an_attempt_that_holds_money_forbids_another_one_until_its_case_is_closed() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        callBackAndWait(TILLEULS, json(reference, "5", "0.02", "T-two-cents"));
        callBackAndWait(TILLEULS, json(reference, "2", "84.50", ""));
        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        over(reference, BeginPayment.DOUBT.plusDays(300));

        assertThat(start.start(TILLEULS, invoice.id(), Door.LINK)).isEqualTo(new Start.InDoubt(reference));

        var money = cases.open(TILLEULS).stream()
                .filter(it -> it.transaction().equals("T-two-cents"))
                .findFirst()
                .orElseThrow();
        var petit = RefundTest.staff(TILLEULS, "Mme Petit");
        var asked = request.request(money.capture(), null, money.left(), RefundReason.SURPLUS, "", petit);
        var refund = ((RefundAsked.Waiting) asked).refund();
        decide.approve(refund.id(), RefundTest.staff(TILLEULS, "M. Morel"));
        record.record(refund.id(), "VIR 2", petit);
        assertThat(opened(invoice)).isNotEqualTo(reference);
    }

    private PaymentReference refused(Invoice invoice) {
        var reference = opened(invoice);
        PLATFORM.decline(reference);
        assertThat(check.check(reference)).containsInstanceOf(Payment.Refused.class);
        return reference;
    }

    /// As if its time had run out that long ago.
    private void over(PaymentReference reference, Duration ago) {
        var end = Instant.now().minus(ago);
        jdbc.sql("update payments.attempt set created_at = ?, expires_at = ? where reference = ?")
                .param(java.sql.Timestamp.from(end.minus(Duration.ofDays(1))))
                .param(java.sql.Timestamp.from(end))
                .param(reference.value())
                .update();
    }
}
