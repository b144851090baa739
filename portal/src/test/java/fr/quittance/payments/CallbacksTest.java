package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.invoices.InvoiceState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What platforms call back: repeated, contradictory, forged. The Tilleuls' platform cannot be
/// read.
class CallbacksTest extends PaymentStory {

    @Test
    void a_callback_is_enough_where_the_platform_cannot_be_read() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-report-1"));

        assertThat(payment(reference))
                .isInstanceOfSatisfying(
                        Payment.Paid.class, it -> assertThat(it.confirmation()).isEqualTo(Confirmation.REPORTED));
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertTheBooksAreRight();
    }

    @Test
    void five_then_nine_nine_then_five_and_the_same_twice_are_one_payment() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-once"));
        callBackAndWait(TILLEULS, json(reference, "5", "84.5", "T-once"));
        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-once"));
        callBackAndWait(TILLEULS, json(reference, "9", "84.50", ""));

        assertThat(count("payments.capture where attempt_reference = ?", reference.value()))
                .isOne();
        assertThat(count(
                        "payments.inbox where deliveries = 2 and convert_from(raw, 'UTF8') like ?",
                        "%" + reference + "%"))
                .isOne();
        assertThat(paid.of(invoice)).hasSize(1);
        assertTheBooksAreRight();
    }

    @Test
    void money_without_a_name_learns_it_later() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", ""));
        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-named"));

        assertThat(jdbc.sql("select platform_tx_id from payments.capture where attempt_reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("T-named");
    }

    @Test
    void a_second_charge_on_the_same_order_goes_back() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-one"));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-two"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(count("payments.capture where allocation = 'DUPLICATE' and platform_tx_id = 'T-two'"))
                .isOne();
        assertThat(paid.of(invoice)).hasSize(1);
        assertTheBooksAreRight();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "8"})
    void a_platform_that_takes_back_what_it_said_leaves_the_invoice_paid_and_tells_staff_once(String status) {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-back-" + status));
        callBackAndWait(TILLEULS, json(reference, status, "84.50", "T-back-" + status));
        callBackAndWait(TILLEULS, json(reference, status, "84.50", ""));
        callBackAndWait(TILLEULS, json(reference, "9", "84.50", "T-back-" + status));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(count(
                        "payments.refund_case where reason = 'CONTRADICTED' and platform_tx_id = ?",
                        "T-back-" + status))
                .isOne();
        assertThat(count(
                        "journal.entry where deed = 'payment-contradicted' and details like ?",
                        "%" + reference.number() + "%"))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "93"})
    void a_card_refused_before_the_one_that_paid_is_old_news(String status) {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-after-" + status));
        callBackAndWait(TILLEULS, json(reference, status, "84.50", "T-before-" + status));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(count("payments.refund_case where platform_tx_id = ?", "T-after-" + status))
                .isZero();
    }

    @Test
    void the_wrong_amount_never_pays_and_opens_a_case() {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "0.01", "T-cheap"));

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(now(invoice).leftToPay()).isEqualTo(invoice.amounts().due());
        assertThat(count("payments.refund_case where reason = 'MISMATCH' and platform_tx_id = 'T-cheap'"))
                .isOne();
        assertTheBooksAreRight();
    }

    @Test
    void another_currency_never_pays() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        callBackAndWait(
                TILLEULS,
                json(reference, "5", "84.50", "T-dollars").replace("\"reason\"", "\"cur\":\"USD\",\"reason\""));

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(count("payments.capture where allocation = 'MISMATCH' and currency = 'USD'"))
                .isOne();
    }

    @Test
    void money_for_an_unknown_order_opens_a_case() {
        callBackAndWait(TILLEULS, json("FROM-ANOTHER-SHOP", "9", "12.00", "T-stray"));

        assertThat(count("payments.refund_case where reason = 'UNMATCHED' and platform_tx_id = 'T-stray'"))
                .isOne();
        assertTheBooksAreRight();
    }

    @Test
    void an_order_of_another_hospital_is_unknown_here() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);

        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-elsewhere"));

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(count("payments.capture where allocation = 'UNMATCHED' and platform_tx_id = 'T-elsewhere'"))
                .isOne();
    }

    @Test
    void where_the_platform_can_be_read_a_forged_callback_pays_nothing() {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);

        callBackAndWait(VALMONT, json(reference, "5", "84.50", "T-forged"));
        callBackAndWait(VALMONT, json("UNKNOWN", "5", "1.00", "T-forged-2"));

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(count("payments.capture where platform_tx_id like 'T-forged%'"))
                .isZero();
        assertThat(count(
                        "payments.inbox where outcome = 'CONTRADICTED' and convert_from(raw, 'UTF8') like ?",
                        "%" + reference + "%"))
                .isOne();
    }

    @Test
    void where_the_platform_can_be_read_its_answer_counts_and_not_the_callbacks_amount() {
        var reference = opened(invoiceOf("84.50", VALMONT));
        PLATFORM.accept(reference);

        callBackAndWait(VALMONT, json(reference, "5", "85.50", "T-wrong"));

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(count("journal.entry where deed = 'callback-contradicted' and subject = ?", reference.number()))
                .isOne();
    }

    @Test
    void a_platform_that_took_the_wrong_amount_pays_nothing() {
        var reference = opened(invoiceOf("84.50", VALMONT));
        PLATFORM.acceptFor(reference, "85.50");

        callBackAndWait(VALMONT, json(reference, "5", "84.50", "T-any"));

        assertThat(payment(reference)).isInstanceOf(Payment.Undecided.class);
        assertThat(count("payments.capture where allocation = 'MISMATCH' and attempt_reference = ?", reference.value()))
                .isOne();
    }

    @Test
    void a_callback_waits_until_the_platform_answers() {
        var reference = opened(invoiceOf("84.50", VALMONT));
        PLATFORM.accept(reference);
        PLATFORM.down = true;

        assertThat(callBack(VALMONT, json(reference, "5", "84.50", "T-late"))).isEqualTo(200);
        org.awaitility.Awaitility.await()
                .until(() -> count("payments.inbox where tries > 0 and processed_at is null") > 0);
        PLATFORM.down = false;
        awaitInbox();

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void callbacks_come_as_get_as_form_and_with_a_capital_status() {
        var byGet = opened(invoiceOf("84.50", TILLEULS));
        var byForm = opened(invoiceOf("84.50", TILLEULS));

        var got = get(
                secret(TILLEULS), "?notice=PAYMENT&order_id=" + byGet + "&Status=9&amount=84.50&transaction_id=T-get");
        var posted = post(
                TILLEULS,
                "application/x-www-form-urlencoded",
                "notice=PAYMENT&order_id=" + byForm + "&Status=5&amount=84.50&transaction_id=T-form");
        awaitInbox();

        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo("ok");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(payment(byGet)).isInstanceOf(Payment.Paid.class);
        assertThat(payment(byForm)).isInstanceOf(Payment.Paid.class);
    }

    @Test
    void an_email_notice_is_kept_and_changes_nothing() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        callBackAndWait(TILLEULS, json(reference, "1", "84.50", "").replace("\"PAYMENT\"", "\"EMAIL\""));

        assertThat(payment(reference)).isInstanceOf(Payment.Open.class);
        assertThat(count(
                        "payments.inbox where outcome = 'IDLE' and convert_from(raw, 'UTF8') like ?",
                        "%" + reference + "%"))
                .isOne();
    }

    @Test
    void a_wrong_secret_is_an_unknown_address_and_leaves_no_trace() {
        var before = count("payments.inbox");

        assertThat(get("x".repeat(56), "?order_id=A&status=5&amount=1.00").statusCode())
                .isEqualTo(404);
        assertThat(count("payments.inbox")).isEqualTo(before);
    }

    @Test
    void more_than_sixteen_kilobytes_are_refused() {
        var before = count("payments.inbox");

        assertThat(callBack(TILLEULS, "{\"notice\":\"" + "x".repeat(17_000) + "\"}"))
                .isEqualTo(413);
        assertThat(count("payments.inbox")).isEqualTo(before);
    }

    @Test
    void nonsense_is_put_aside_for_a_person() {
        callBackAndWait(TILLEULS, "{\"broken\":");
        callBackAndWait(TILLEULS, json("A\\u0000B", "5", "1.00", "T-null"));
        callBackAndWait(TILLEULS, json("ORDER", "5", "1e9999999", "T-huge"));

        assertThat(count("payments.inbox where outcome = 'UNREADABLE'")).isGreaterThanOrEqualTo(3);
        assertThat(count("payments.capture where platform_tx_id in ('T-null', 'T-huge')"))
                .isZero();
    }
}
