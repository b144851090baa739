package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.PaymentsUnderWay;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Fifty threads behind one barrier, round after round: callback, return, timer, double click,
/// « annuler », the hospital withdrawing the invoice, and the time running out, all at the same moment.
/// One truth comes out, everybody is told the same, nobody is told of an error.
///
/// `-Dquittance.rounds=500` for a longer storm; `-Dquittance.seed` for another one.
class PaymentStormTest extends PaymentStory {

    private static final int ROUNDS = Integer.getInteger("quittance.rounds", 51);
    private static final long SEED = Long.getLong("quittance.seed", 20261123);

    @Autowired
    WatchPayment watch;

    @Autowired
    List<PaymentsUnderWay> underWay;

    @Autowired
    TransactionTemplate transactions;

    private final Random random = new Random(SEED);
    private final List<Integer> answers = Collections.synchronizedList(new ArrayList<>());

    @Test
    void one_truth_comes_out_of_every_storm() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            switch (round % 3) {
                case 0 -> moneyThatWasTaken();
                case 1 -> moneyThatIsBeingTaken();
                default -> moneyThatComesWhenTimeIsOver();
            }
        }

        LoggerFactory.getLogger("R4")
                .warn("R4: {} rounds, {} callbacks, seed {}: one truth each time", ROUNDS, answers.size(), SEED);
        assertThat(answers).isNotEmpty().containsOnly(200);
        assertThat(books.check(Instant.now(), Duration.ofHours(1))).isEmpty();
        assertTheBooksAreRight();
    }

    private void moneyThatWasTaken() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);
        var transaction = PLATFORM.accept(reference);

        storm(invoice, reference, transaction, () -> transaction);

        assertThat(payment(reference)).isInstanceOf(Payment.Paid.class);
        assertThat(now(invoice).state()).isInstanceOf(InvoiceState.Paid.class);
        assertThat(paid.of(invoice)).hasSize(1);
        assertTakenOnce(reference);
    }

    private void moneyThatIsBeingTaken() throws Exception {
        var invoice = invoiceOf("84.50", VALMONT);
        var reference = opened(invoice);

        storm(invoice, reference, "T-early", () -> PLATFORM.accept(reference));

        var after = payment(reference);
        assertThat(after).isInstanceOfAny(Payment.Paid.class, Payment.ToRefund.class);
        assertThat(now(invoice).state() instanceof InvoiceState.Paid).isEqualTo(after instanceof Payment.Paid);
        assertThat(paid.of(invoice)).hasSize(after instanceof Payment.Paid ? 1 : 0);
        assertTakenOnce(reference);
    }

    private void moneyThatComesWhenTimeIsOver() throws Exception {
        var invoice = invoiceOf("84.50", TILLEULS);
        var reference = opened(invoice);
        var end = Instant.now().minus(Duration.ofHours(1));
        jdbc.sql("update payments.attempt set created_at = ?, expires_at = ? where reference = ?")
                .param(Timestamp.from(end.minus(Duration.ofDays(1))))
                .param(Timestamp.from(end))
                .param(reference.value())
                .update();
        var transaction = "T-late-" + reference.number();

        storm(invoice, reference, transaction, () -> transaction);

        var after = payment(reference);
        assertThat(after).isInstanceOfAny(Payment.Paid.class, Payment.ToRefund.class);
        assertThat(paid.of(invoice)).hasSize(after instanceof Payment.Paid ? 1 : 0);
        assertTakenOnce(reference);
    }

    private void storm(Invoice invoice, PaymentReference reference, String transaction, Callable<Object> more)
            throws Exception {
        var hospital = invoice.establishment();
        var acts = new ArrayList<Callable<Object>>();
        acts.add(more);
        for (int i = 0; i < 14; i++) {
            var body = json(reference, i % 2 == 0 ? "5" : "9", "84.50", transaction)
                    .replace("L1", "L" + i % 5);
            acts.add(() -> answers.add(callBack(hospital, body)));
        }
        for (int i = 0; i < 10; i++) {
            acts.add(() -> check.check(reference));
            acts.add(() -> watch.watch(reference));
        }
        for (int i = 0; i < 5; i++) {
            acts.add(() -> start.start(hospital, invoice.id(), Door.LINK));
            acts.add(() -> cancel.cancel(reference));
            acts.add(() -> withdrawn(hospital, invoice));
        }
        Collections.shuffle(acts, random);

        together(acts);
        awaitInbox();
        payments.live(hospital, invoice.id()).map(Payment::reference).ifPresent(check::check);
        var last = check.check(reference).orElseThrow();

        assertThat(fiveTimes(() -> check.check(reference).orElseThrow())).containsOnly(last);
    }

    private static <T> List<T> fiveTimes(Callable<T> act) throws Exception {
        return together(List.of(act, act, act, act, act));
    }

    /// As the intake withdraws one.
    private boolean withdrawn(EstablishmentCode hospital, Invoice invoice) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            invoices.lock(hospital, invoice.id());
            return underWay.stream().noneMatch(it -> it.concern(hospital, invoice.id()))
                    && invoices.cancel(hospital, invoice.id(), null);
        }));
    }

    private void assertTakenOnce(PaymentReference reference) {
        assertThat(count("payments.capture where order_reference = ?", reference.value()))
                .as("captures of " + reference.number())
                .isOne();
    }
}
