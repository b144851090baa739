package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// From the payment to the paper that the mutuelle asks for.
@Component
public class PaperDelays {

    private final JdbcClient jdbc;

    PaperDelays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What patients waited.
    ///
    /// @param paid invoices paid in the period
    /// @param inTime those whose paper was online within a minute
    /// @param median seconds; 0 when nothing was paid
    public record Kept(long paid, long inTime, double median) {}

    public Kept of(EstablishmentCode establishment, Period period) {
        return jdbc.sql("""
                select count(*) as paid, count(*) filter (where seconds <= 60) as in_time,
                    coalesce(percentile_cont(0.5) within group (order by seconds), 0) as median
                from (
                    select extract(epoch from min(r.issued_at) - a.decided_at) as seconds
                    from payments.attempt a
                    left join receipts.receipt r on r.establishment = a.establishment
                        and r.payment_reference = a.reference and r.kind in ('ACQUITTED', 'ATTESTATION')
                    where a.establishment = :establishment and a.state = 'PAID'
                        and a.decided_at >= :from and a.decided_at < :to
                    group by a.reference, a.decided_at) p
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .query((row, n) -> new Kept(row.getLong("paid"), row.getLong("in_time"), row.getDouble("median")))
                .single();
    }
}
