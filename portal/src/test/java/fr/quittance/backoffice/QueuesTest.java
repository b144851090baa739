package fr.quittance.backoffice;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static fr.quittance.invoices.SampleInvoices.VALMONT;
import static fr.quittance.invoices.SampleInvoices.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import fr.quittance.BooksNotKept;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import fr.quittance.patients.Contacts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BooksNotKept("captures are written without their postings")
class QueuesTest extends Desk {

    private static final Contacts NOBODY = Contacts.NONE;
    private static final LocalDate YESTERDAY =
            LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(1);
    private static final Instant BEFORE = Instant.now().minusSeconds(7200);

    @Autowired
    Queues queues;

    @Test
    void an_invoice_whose_patient_cannot_be_told_waits_for_contacts() {
        var nobody = recorded(anInvoice().reachedAt(NOBODY));
        var silent = recorded(anInvoice().reachedAt(new Contacts(null, "+33639980001", false)));
        var reachable = recorded();

        assertThat(row(Queue.WITHOUT_CONTACT, nobody))
                .extracting(QueueRow::reason)
                .containsExactly("NONE");
        assertThat(row(Queue.WITHOUT_CONTACT, silent))
                .extracting(QueueRow::reason)
                .containsExactly("NO_CONSENT");
        assertThat(row(Queue.WITHOUT_CONTACT, reachable)).isEmpty();
    }

    @Test
    void an_invoice_nothing_left_for_waits_to_be_sent() {
        var never = recorded();
        var sent = recorded();
        message(sent, "MAIL", "SENT", "", 1, BEFORE);
        var retried = recorded();
        message(retried, "MAIL", "QUEUED", "SMTP MessagingException", 1, BEFORE);

        assertThat(row(Queue.TO_SEND, never)).extracting(QueueRow::reason).containsExactly("NEVER");
        assertThat(row(Queue.TO_SEND, never)).extracting(QueueRow::channel).containsExactly("BOTH");
        assertThat(row(Queue.TO_SEND, retried)).extracting(QueueRow::reason).containsExactly("RETRY");
        assertThat(row(Queue.TO_SEND, sent)).isEmpty();
    }

    @Test
    void a_message_that_did_not_arrive_waits_until_other_news_went_after_it() {
        var invoice = recorded();
        message(invoice, "MAIL", "DEAD", "SMTP 550 5.1.1", 1, BEFORE);
        message(invoice, "SMS", "SENT", "", 1, BEFORE);

        var row = row(Queue.UNDELIVERED, invoice);
        assertThat(row).extracting(QueueRow::reason).containsExactly("ADDRESS");
        assertThat(row).extracting(QueueRow::otherWay).containsExactly(true);

        message(invoice, "MAIL", "SENT", "", 2, BEFORE.plusSeconds(60));
        assertThat(row(Queue.UNDELIVERED, invoice)).isEmpty();
    }

    @Test
    void a_reason_is_read_the_same_way_in_the_list_and_in_the_timeline() {
        for (var error : List.of(
                "SMTP 550 5.1.1",
                "SMTP 550",
                "SMTP 552 5.2.2",
                "SMTP 452 4.2.2",
                "not an e-mail address",
                "SMPP 0x0000000B",
                "UNDELIV",
                "EXPIRED",
                "REJECTD",
                "SMTP MessagingException",
                "every try was cut short")) {
            var invoice = recorded();
            message(invoice, "MAIL", "DEAD", error, 1, BEFORE);

            assertThat(row(Queue.UNDELIVERED, invoice))
                    .as(error)
                    .extracting(QueueRow::reason)
                    .containsExactly(FailureReason.of(error).name());
        }
    }

    @Test
    void an_invoice_past_its_day_waits_and_leaves_once_it_is_paid() {
        var late = recorded(anInvoice().dueOn(YESTERDAY));

        assertThat(row(Queue.OVERDUE, late)).hasSize(1);

        invoices.settleElsewhere(VALMONT, late.id());
        assertThat(row(Queue.OVERDUE, late)).isEmpty();
    }

    @Test
    void money_without_an_invoice_and_attempts_nobody_can_tell_of_are_seen_without_their_secret() {
        var invoice = recorded();
        undecided(invoice, "QUEUEK7M4QX9TB2K7M4QX9TB2K".replace("U", "V"));
        strayMoney("stray-1");

        var rows = queues.page(VALMONT, QueueFilter.all(Queue.TO_RECONCILE), 1);
        assertThat(rows)
                .filteredOn(it -> it.reference().equals("P-QVEV-EK"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.reason()).isEqualTo("UNDECIDED");
                    assertThat(it.number()).isEqualTo(invoice.number());
                });
        assertThat(rows)
                .filteredOn(it -> it.reference().equals("stray-1"))
                .extracting(QueueRow::amount)
                .containsExactly(Money.euros("12.34"));
        assertThat(rows).extracting(QueueRow::reference).allMatch(it -> it.length() < 26);
    }

    @Test
    void a_paid_invoice_waits_for_its_paper() {
        var paid = recorded(anInvoice().at(TILLEULS));
        jdbc.sql("""
                update invoices.invoice set state = 'PAID', paid_cents = due_cents, paid_at = now() where id = :id
                """).param("id", paid.id().value()).update();

        assertThat(queues.page(TILLEULS, about(Queue.TO_ACQUIT, paid), 1))
                .extracting(QueueRow::day)
                .containsExactly(LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(7));
    }

    @Test
    void a_hospital_sees_its_own_rows_only() {
        var theirs = recorded(anInvoice().at(TILLEULS).reachedAt(NOBODY));

        assertThat(queues.page(TILLEULS, about(Queue.WITHOUT_CONTACT, theirs), 1))
                .hasSize(1);
        assertThat(queues.page(VALMONT, about(Queue.WITHOUT_CONTACT, theirs), 1))
                .isEmpty();
    }

    @Test
    void every_queue_is_counted_filtered_and_sorted_by_each_of_its_columns() {
        for (var queue : Queue.values()) {
            for (var column : queue.columns()) {
                var filter = QueueFilter.of(
                        queue,
                        Map.of(
                                "tri",
                                "-" + column.address(),
                                "q",
                                "du%_\\",
                                "depuis",
                                "2026-01-01",
                                "motif",
                                queue.reasons().isEmpty() ? "" : queue.reasons().getFirst()));

                assertThat(filter.sort().column()).isEqualTo(column);
                assertThat(queues.count(VALMONT, filter)).isZero();
                assertThat(queues.page(VALMONT, filter, 1)).isEmpty();
            }
        }
    }

    @Test
    void a_queue_counts_as_many_rows_as_it_lists() {
        recorded(anInvoice().reachedAt(NOBODY));
        recorded();
        message(recorded(), "MAIL", "DEAD", "SMTP 550 5.1.1", 1, BEFORE);
        recorded(anInvoice().dueOn(YESTERDAY));
        question(recorded());
        locked(recorded());
        undecided(recorded(), "C7UNT7M4QX9TB2K7M4QX9TB2K2".replace("U", "V"));
        invoices.settleElsewhere(VALMONT, recorded().id());
        paidLongAgo(recorded());
        invoices.cancel(VALMONT, recorded().id(), null);

        var counts = queues.counts(VALMONT);

        for (var queue : Queue.values()) {
            var listed = new AtomicInteger();
            queues.each(VALMONT, QueueFilter.all(queue), 10_000, row -> listed.incrementAndGet());
            assertThat(listed).as("%s", queue).hasPositiveValue();
            assertThat(queues.count(VALMONT, QueueFilter.all(queue)))
                    .as("%s", queue)
                    .isEqualTo(listed.get());
            assertThat(counts).as("%s", queue).containsEntry(queue, (long) listed.get());
        }
    }

    private void locked(Invoice invoice) {
        jdbc.sql("""
                insert into links.link (
                    establishment, id, invoice_id, channel, token_sha256, code_sha256, salt, created_at, expires_at,
                    space_locked_at, birth_date_tries)
                values (:establishment, :id, :invoice, 'MAIL', :token, :code, 0, now() - interval '1 day',
                    now() + interval '90 days', now(), 3)
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", UUID.randomUUID())
                .param("invoice", invoice.id().value())
                .param("token", UUID.randomUUID().toString())
                .param("code", UUID.randomUUID().toString())
                .update();
    }

    private void paidLongAgo(Invoice invoice) {
        jdbc.sql("""
                update invoices.invoice
                set state = 'PAID', paid_cents = due_cents, paid_at = now() - interval '2 hours'
                where establishment = :establishment and id = :id
                """)
                .param("establishment", invoice.establishment().value())
                .param("id", invoice.id().value())
                .update();
    }

    @Test
    void the_figures_beside_the_lists_are_counted_anew_after_a_few_seconds() {
        var clock = new AtomicReference<>(Instant.now());
        var figures = new QueueCounts(queues, new WorklistSettings(Duration.ofSeconds(5)), clock::get);
        long before = figures.of(VALMONT).getOrDefault(Queue.WITHOUT_CONTACT, 0L);
        recorded(anInvoice().reachedAt(NOBODY));

        clock.updateAndGet(it -> it.plusSeconds(4));
        assertThat(figures.of(VALMONT)).containsEntry(Queue.WITHOUT_CONTACT, before);
        assertThat(figures.of(VALMONT, Queue.WITHOUT_CONTACT, 77)).containsEntry(Queue.WITHOUT_CONTACT, 77L);

        clock.updateAndGet(it -> it.plusSeconds(1));
        assertThat(figures.of(VALMONT)).containsEntry(Queue.WITHOUT_CONTACT, before + 1);
        assertThat(figures.of(TILLEULS)).isEqualTo(queues.counts(TILLEULS));
    }

    private List<QueueRow> row(Queue queue, Invoice invoice) {
        return queues.page(invoice.establishment(), about(queue, invoice), 1);
    }

    private static QueueFilter about(Queue queue, Invoice invoice) {
        return QueueFilter.of(queue, Map.of("q", invoice.number().value()));
    }
}
