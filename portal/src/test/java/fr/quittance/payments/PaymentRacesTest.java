package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.quittance.money.Money;
import fr.quittance.payments.FakePlatform.Mood;
import fr.quittance.payments.platform.Platforms;
import fr.quittance.payments.platform.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Fifty at the same moment: one order, one capture, one event, and everybody gets the same answer.
class PaymentRacesTest extends PaymentStory {

    @Autowired
    SettlePayment settle;

    @Autowired
    Platforms platforms;

    @Autowired
    TransactionTemplate inTransaction;

    @Test
    void fifty_clicks_open_one_page() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        PLATFORM.mood = Mood.SLOW;
        var before = PLATFORM.asked.size();

        var answers = fiftyTimes(() -> start.start(VALMONT, invoice.id(), Door.LINK));

        assertThat(new HashSet<>(answers)).singleElement().isInstanceOf(Start.Opened.class);
        assertThat(payments.of(VALMONT, invoice.id())).hasSize(1);
        assertThat(PLATFORM.asked).hasSize(before + 1);
    }

    @Test
    void callback_return_and_timer_together_take_the_money_once() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        PLATFORM.accept(reference);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 25; i++) {
            var status = i % 2 == 0 ? "5" : "9";
            acts.add(() -> callBack(VALMONT, json(reference, status, "84.50", "T")));
            acts.add(() -> check.check(reference));
        }

        together(acts);
        awaitInbox();

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(count("payments.capture where attempt_reference = ?", reference.value()))
                .isOne();
        assertThat(paid.of(invoice)).hasSize(1);
        assertTheBooksAreRight();
    }

    @Test
    void fifty_different_callbacks_about_the_same_money_take_it_once() throws Exception {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 50; i++) {
            var body =
                    json(reference, i % 2 == 0 ? "5" : "9", "84.50", "T-race").replace("L1", "L" + i);
            acts.add(() -> callBack(TILLEULS, body));
        }

        together(acts);
        awaitInbox();

        assertThat(count("payments.capture where attempt_reference = ?", reference.value()))
                .isOne();
        assertThat(paid.of(invoice)).hasSize(1);
        assertTheBooksAreRight();
    }

    @Test
    void stopping_and_paying_at_once_ends_in_one_truth() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        var acts = new ArrayList<Callable<Object>>();
        for (int i = 0; i < 10; i++) {
            acts.add(() -> cancel.cancel(reference));
            acts.add(() -> PLATFORM.accept(reference));
            acts.add(() -> check.check(reference));
        }

        together(acts);
        check.check(reference);

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
        assertTheBooksAreRight();
    }

    @Test
    void two_payments_told_at_one_instant_under_one_name_are_both_taken() throws Exception {
        var first = opened(invoiceOf("84.50", VALMONT));
        var second = opened(invoiceOf("50.00", VALMONT));
        try (var other = Executors.newSingleThreadExecutor()) {
            var told = inTransaction.execute(status -> {
                tell(first, "84.50");
                var waiting = other.submit(() -> tell(second, "50.00"));
                await("the other to wait for the name").until(() -> count("pg_locks where not granted") > 0);
                return waiting;
            });
            assertThat(told.get()).isInstanceOf(Payment.Paid.class);
        }

        assertThat(payment(first)).isInstanceOf(Payment.Paid.class);
        assertThat(count("payments.capture where attempt_reference in (?, ?)", first.value(), second.value()))
                .isEqualTo(2);
        assertTheBooksAreRight();
    }

    private Payment tell(PaymentReference reference, String euros) {
        var payment = payment(reference);
        var platform = platforms
                .of(payment.establishment(), payment.order().platform())
                .orElseThrow();
        var taken = new Word.Taken("T-one-name", Money.euros(euros), "EUR", null);
        return settle.money(payment.order(), platform, taken, Instant.now(), Confirmation.CONFIRMED);
    }
}
