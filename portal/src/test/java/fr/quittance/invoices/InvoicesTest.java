package fr.quittance.invoices;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import fr.quittance.money.Money;
import fr.quittance.patients.Patients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InvoicesTest {

    private static final Instant NOW = Instant.parse("2026-10-18T19:14:00Z");
    private static final InstantSource CLOCK = () -> NOW;

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Invoices invoices = new Invoices(jdbc, CLOCK);
    private final Patients patients = patients();

    @Test
    void an_invoice_is_found_as_added_by_its_id_and_by_its_number() {
        var invoice = anInvoice().in(patients, invoices);

        assertThat(invoices.find(VALMONT, invoice.id())).hasValue(invoice);
        assertThat(invoices.find(VALMONT, invoice.number())).hasValue(invoice);
        assertThat(invoices.find(TILLEULS, invoice.id())).isEmpty();
        assertThat(invoices.find(TILLEULS, invoice.number())).isEmpty();
        assertThat(invoices.lock(TILLEULS, invoice.id())).isEmpty();
    }

    @Test
    void a_number_is_taken_once_in_a_hospital() {
        var invoice = anInvoice().in(patients, invoices);

        assertThat(invoices.add(invoice)).isFalse();
    }

    @Test
    void the_invoices_of_a_patient_come_newest_first_and_nobody_elses() {
        anInvoice().in(patients, invoices);
        var first = anInvoice().forPatient("IPP1").in(patients, invoices);
        var second = anInvoice().forPatient("IPP1").in(patients, invoices);

        assertThat(invoices.of(VALMONT, first.patient())).containsExactly(second, first);
        assertThat(invoices.of(TILLEULS, first.patient())).isEmpty();
    }

    @Test
    void a_payment_in_full_pays_the_invoice() {
        var invoice = anInvoice().of("84.50").in(patients, invoices);

        assertThat(settle(invoice, "84.50")).isTrue();

        var paid = invoices.find(VALMONT, invoice.id()).orElseThrow();
        assertThat(paid.state()).isEqualTo(new InvoiceState.Paid(Money.euros("84.50"), NOW));
        assertThat(paid.leftToPay()).isEqualTo(Money.ZERO);
    }

    @Test
    void payments_in_part_add_up() {
        var invoice = anInvoice().of("84.50").in(patients, invoices);

        assertThat(settle(invoice, "50.00")).isTrue();
        assertThat(invoices.find(VALMONT, invoice.id()).orElseThrow().leftToPay())
                .isEqualTo(Money.euros("34.50"));
        assertThat(settle(invoice, "34.50")).isTrue();
        assertThat(invoices.find(VALMONT, invoice.id()).orElseThrow().state()).isInstanceOf(InvoiceState.Paid.class);
    }

    @Test
    void an_invoice_never_takes_more_than_is_left_nor_twice_nor_nothing() {
        var invoice = anInvoice().of("84.50").in(patients, invoices);

        assertThat(settle(invoice, "84.51")).isFalse();
        assertThat(settle(invoice, "0.00")).isFalse();
        assertThat(settle(invoice, "-1.00")).isFalse();
        assertThat(settle(invoice, "84.50")).isTrue();
        assertThat(settle(invoice, "84.50")).isFalse();
        assertThat(settle(invoice, "0.01")).isFalse();
    }

    @Test
    void the_database_itself_refuses_an_invoice_overpaid() {
        var invoice = anInvoice().of("84.50").in(patients, invoices);

        assertThatThrownBy(() -> jdbc.sql("update invoices.invoice set paid_cents = 8451 where id = ?")
                        .param(invoice.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void an_invoice_of_another_hospital_takes_no_payment_and_no_cancellation() {
        var invoice = anInvoice().in(patients, invoices);

        assertThat(invoices.settle(TILLEULS, invoice.id(), Money.euros("84.50"), NOW))
                .isFalse();
        assertThat(invoices.cancel(TILLEULS, invoice.id(), null)).isFalse();
        assertThat(invoices.find(VALMONT, invoice.id())).hasValue(invoice);
    }

    @Test
    void an_unpaid_invoice_is_cancelled_once_and_takes_no_payment_afterwards() {
        var invoice = anInvoice().in(patients, invoices);

        assertThat(invoices.cancel(VALMONT, invoice.id(), new InvoiceNumber("F2")))
                .isTrue();

        assertThat(invoices.find(VALMONT, invoice.id()).orElseThrow().state())
                .isEqualTo(new InvoiceState.Cancelled(NOW, new InvoiceNumber("F2")));
        assertThat(invoices.cancel(VALMONT, invoice.id(), null)).isFalse();
        assertThat(settle(invoice, "84.50")).isFalse();
    }

    @Test
    void an_invoice_paid_even_in_part_is_not_cancelled() {
        var part = anInvoice().of("84.50").in(patients, invoices);
        settle(part, "10.00");
        var full = anInvoice().of("84.50").in(patients, invoices);
        settle(full, "84.50");

        assertThat(invoices.cancel(VALMONT, part.id(), null)).isFalse();
        assertThat(invoices.cancel(VALMONT, full.id(), null)).isFalse();
    }

    @Test
    void an_invoice_paid_at_the_desk_takes_no_payment_afterwards() {
        var invoice = anInvoice().of("84.50").in(patients, invoices);

        assertThat(invoices.settleElsewhere(TILLEULS, invoice.id())).isFalse();
        assertThat(invoices.settleElsewhere(VALMONT, invoice.id())).isTrue();
        assertThat(invoices.settleElsewhere(VALMONT, invoice.id())).isFalse();

        assertThat(invoices.find(VALMONT, invoice.id()).orElseThrow().state())
                .isEqualTo(new InvoiceState.Paid(Money.euros("84.50"), NOW));
        assertThat(settle(invoice, "84.50")).isFalse();
        assertThat(invoices.cancel(VALMONT, invoice.id(), null)).isFalse();
    }

    @Test
    void an_invoice_with_nothing_to_pay_takes_no_payment_and_may_be_cancelled() {
        var invoice = anInvoice().of("0.00").dueOn(LocalDate.of(2026, 10, 30)).in(patients, invoices);

        assertThat(invoices.find(VALMONT, invoice.id()).orElseThrow().state())
                .isEqualTo(new InvoiceState.NothingToPay());
        assertThat(settle(invoice, "0.01")).isFalse();
        assertThat(invoices.cancel(VALMONT, invoice.id(), null)).isTrue();
    }

    @Test
    void a_number_held_by_one_is_waited_for_by_the_other() throws Exception {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var number = new InvoiceNumber("F1");
        var release = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> transactions.executeWithoutResult(status -> {
                invoices.hold(VALMONT, number);
                held.countDown();
                await(release);
            }));
            held.await();
            var second =
                    threads.submit(() -> transactions.executeWithoutResult(status -> invoices.hold(VALMONT, number)));
            transactions.executeWithoutResult(status -> invoices.hold(TILLEULS, number));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> waitingForLocks() == 1);
            assertThat(second.isDone()).isFalse();
            release.countDown();
            first.get();
            second.get();
        }
    }

    private int waitingForLocks() {
        return jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean settle(Invoice invoice, String euros) {
        return invoices.settle(VALMONT, invoice.id(), Money.euros(euros), NOW);
    }

    /// Only Spring may make the patients outside their package.
    private Patients patients() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(InstantSource.class, () -> CLOCK);
            context.register(Patients.class);
            context.refresh();
            return context.getBean(Patients.class);
        }
    }
}
