package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Why platforms refuse to take the money.
@Component
public class RefusedPayments {

    private final JdbcClient jdbc;

    RefusedPayments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Refusals of one reason.
    ///
    /// @param reason in the words or the code of the platform; empty when it gives none
    /// @param invoices how many invoices, however often each was tried
    /// @param paid of those, how many are paid today
    public record OfReason(String reason, long invoices, long paid) {}

    /// Of the attempts decided during a period, the most frequent reason first.
    public List<OfReason> of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select lower(a.reason) as why, count(distinct a.invoice_id) as invoices,
                    count(distinct a.invoice_id) filter (where i.state = 'PAID') as paid
                from payments.attempt a
                join invoices.invoice i on i.establishment = a.establishment and i.id = a.invoice_id
                where a.establishment = :establishment and a.state = 'REFUSED' and a.means = 'ONLINE'
                    and a.decided_at >= :from and a.decided_at < :to
                group by lower(a.reason)
                order by invoices desc, why
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new OfReason(row.getString("why"), row.getLong("invoices"), row.getLong("paid")))
                .list();
    }
}
