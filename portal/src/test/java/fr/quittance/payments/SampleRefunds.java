package fr.quittance.payments;

import fr.quittance.database.TestDatabase;
import fr.quittance.invoices.Invoice;
import fr.quittance.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Money given back, for tests of what is said of it: the row of the refund alone, without the
/// capture it is of.
public final class SampleRefunds {

    private SampleRefunds() {}

    /// So much of what was paid for the invoice went back on 20 October 2026.
    public static void givenBack(JdbcClient jdbc, Invoice invoice, Money amount) {
        TestDatabase.owned(jdbc)
                .sql("""
                set session_replication_role = replica;
                insert into payments.refund (
                    establishment, id, reference, capture_id, invoice_id, amount_cents, reason, note, requested_name,
                    requested_at, needs_other, state, approved_by, approved_name, approved_at, done_at)
                values ('%s', gen_random_uuid(), '%s', gen_random_uuid(), '%s', %d, 'MISTAKE', '', 'Mme Roy',
                    '2026-10-19', false, 'DONE', gen_random_uuid(), 'Mme Roy', '2026-10-19', '2026-10-20T10:00:00Z');
                set session_replication_role = origin
                """.formatted(
                                invoice.establishment().value(),
                                PaymentReference.draw().value(),
                                invoice.id().value(),
                                amount.cents()))
                .update();
    }
}
