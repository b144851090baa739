package fr.quittance.payments;

import static fr.quittance.invoices.SampleInvoices.TILLEULS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.quittance.database.TestDatabase;
import org.junit.jupiter.api.Test;

/// What the database refuses by itself, whatever the program does.
class PaymentConstraintsTest extends PaymentStory {

    private static final String CAPTURE = """
            insert into payments.capture (establishment, platform, merchant, platform_tx_id, order_reference,
                attempt_reference, invoice_id, amount_cents, currency, allocation, confirmation, captured_at, recorded_at)
            select establishment, platform, 'principal', ?, reference, reference, invoice_id, amount_cents, 'EUR', ?,
                'REPORTED', now(), now()
            from payments.attempt where reference = ?
            """;

    @Test
    void a_second_live_attempt_of_an_invoice() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        for (var state : new String[] {"STARTED", "UNKNOWN"}) {
            assertThatThrownBy(() -> jdbc.sql("""
                            insert into payments.attempt (establishment, reference, invoice_id, amount_cents, currency,
                                platform, state, at, created_at, expires_at, asking_until)
                            select establishment, ?, invoice_id, amount_cents, currency, platform, ?, at, created_at,
                                expires_at, asking_until
                            from payments.attempt where reference = ?
                            """)
                            .params(PaymentReference.draw().value(), state, reference.value())
                            .update())
                    .hasMessageContaining("uq_attempt_live");
        }
    }

    @Test
    void an_attempt_of_the_desk_that_came_by_a_door() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        for (var change : new String[] {"means = 'CASH'", "door = 'WINDOW'"}) {
            assertThatThrownBy(() -> jdbc.sql("update payments.attempt set " + change + " where reference = ?")
                            .param(reference.value())
                            .update())
                    .hasMessageContaining("attempt_door");
        }
    }

    @Test
    void an_attempt_paid_without_a_capture() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        assertThatThrownBy(() -> jdbc.sql("""
                        update payments.attempt
                        set state = 'PAID', confirmation = 'REPORTED', decided_at = now() where reference = ?
                        """).param(reference.value()).update())
                .hasMessageContaining("paid by the capture that settles");
    }

    @Test
    void money_that_settles_an_invoice_twice() {
        var reference = opened(invoiceOf("84.50", TILLEULS));
        callBackAndWait(TILLEULS, json(reference, "5", "84.50", "T-first"));

        assertThatThrownBy(() -> jdbc.sql(CAPTURE)
                        .params("T-second", "SETTLES", reference.value())
                        .update())
                .hasMessageContaining("pays an invoice or goes back");
        assertThatThrownBy(() -> jdbc.sql("""
                        with money as (
                            %s returning establishment, id, invoice_id, amount_cents)
                        insert into payments.allocation (
                            establishment, id, capture_id, invoice_id, amount_cents, reason, at)
                        select establishment, gen_random_uuid(), id, invoice_id, amount_cents, 'PAID', now()
                        from money
                        """.formatted(CAPTURE))
                        .params("T-second", "SETTLES", reference.value())
                        .update())
                .hasMessageContaining("paid beyond what is due");
    }

    @Test
    void money_that_pays_nothing_and_has_no_case() {
        var reference = opened(invoiceOf("84.50", TILLEULS));

        assertThatThrownBy(() -> jdbc.sql(CAPTURE)
                        .params("T-no-case", "DUPLICATE", reference.value())
                        .update())
                .hasMessageContaining("pays an invoice or goes back");
    }

    @Test
    void a_posting_that_does_not_balance() {
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into payments.posting (establishment, id, at, reason, subject)
                        values ('ch-valmont', gen_random_uuid(), now(), 'TEST', 'TEST')
                        """).update()).hasMessageContaining("does not balance");
    }

    @Test
    void books_and_history_rewritten() {
        var owner = TestDatabase.owned(jdbc);
        for (var table : new String[] {"entry", "posting", "attempt_event"}) {
            assertThatThrownBy(() -> owner.sql("delete from payments." + table).update())
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() ->
                        owner.sql("update payments.entry set amount_cents = 1").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void refusals_leave_no_trace() {
        assertThat(count("payments.capture where platform_tx_id in ('T-second', 'T-no-case')"))
                .isZero();
        assertTheBooksAreRight();
    }
}
