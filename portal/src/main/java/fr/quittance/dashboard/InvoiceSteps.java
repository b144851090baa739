package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of the invoices to pay that came in during a period.
@Component
public class InvoiceSteps {

    private final JdbcClient jdbc;

    InvoiceSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far invoices came; each number is a part of the one before.
    ///
    /// @param deposited with something to pay, and not withdrawn
    /// @param notified a message was tried
    /// @param delivered one went through
    /// @param tried a payment was begun
    /// @param paid to the last cent
    public record Funnel(long deposited, long notified, long delivered, long tried, long paid) {

        public List<Long> all() {
            return List.of(deposited, notified, delivered, tried, paid);
        }

        /// What a step lost of the one before.
        public long lost(int step) {
            return step == 0 ? 0 : all().get(step - 1) - all().get(step);
        }

        /// The step that loses most.
        public int worst() {
            var worst = 1;
            for (int step = 2; step < all().size(); step++) {
                if (lost(step) > lost(worst)) {
                    worst = step;
                }
            }
            return worst;
        }
    }

    public Funnel of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                with invoice as (
                    select i.state = 'PAID' as paid,
                        exists (
                            select from payments.attempt_line l
                            where l.establishment = :establishment and l.invoice_id = i.id) as tried,
                        m.tried as notified, m.sent as delivered
                    from invoices.invoice i
                    left join lateral (
                        select count(*) > 0 as tried, bool_or(state = 'SENT') as sent
                        from notices.message m
                        where m.establishment = :establishment and m.invoice_id = i.id
                            and m.state in ('SENT', 'UNDELIVERED', 'DEAD')) m on true
                    where i.establishment = :establishment and i.created_at >= :from and i.created_at < :to
                        and i.due_cents > 0 and i.state <> 'CANCELLED')
                select count(*) as deposited, count(*) filter (where notified) as notified,
                    count(*) filter (where notified and delivered) as delivered,
                    count(*) filter (where notified and delivered and tried) as tried,
                    count(*) filter (where notified and delivered and tried and paid) as paid
                from invoice
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new Funnel(
                        row.getLong("deposited"),
                        row.getLong("notified"),
                        row.getLong("delivered"),
                        row.getLong("tried"),
                        row.getLong("paid")))
                .single();
    }
}
