package fr.quittance.dashboard;

import fr.quittance.establishments.EstablishmentCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How long people take to pay once they were told.
@Component
public class PaymentDelays {

    /// The last column of [Days#counts] counts this many days and more.
    public static final int LONG = 14;

    private final JdbcClient jdbc;

    PaymentDelays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Days from the first message to the payment.
    ///
    /// @param counts how many paid after 0, 1, 2… whole days
    /// @param median half had paid by then
    /// @param threeQuarters three quarters had
    public record Days(List<Long> counts, double median, double threeQuarters) {

        public long count() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// Of the invoices paid online during a period.
    public Days of(EstablishmentCode establishment, Period period) {
        var counts = new ArrayList<>(Collections.nCopies(LONG + 1, 0L));
        var shares = new double[2];
        jdbc.sql("""
                with paid as (
                    select extract(epoch from i.paid_at - m.first) / 86400.0 as days
                    from invoices.invoice i
                    join lateral (
                        select min(m.sent_at) as first
                        from notices.message m
                        where m.establishment = :establishment and m.invoice_id = i.id
                            and m.kind = 'TO_PAY') m on m.first <= i.paid_at
                    where i.establishment = :establishment and i.state = 'PAID' and i.paid_elsewhere_cents = 0
                        and i.paid_at >= :from and i.paid_at < :to),
                shares as (
                    select percentile_cont(0.5) within group (order by days) as median,
                        percentile_cont(0.75) within group (order by days) as quarters
                    from paid)
                select cast(least(floor(days), :long) as int) as day, count(*) as times, max(median) as median,
                    max(quarters) as quarters
                from paid cross join shares
                group by 1
                """)
                .param("establishment", establishment.value())
                .param("from", period.start())
                .param("to", period.end())
                .param("long", LONG)
                .query(row -> {
                    counts.set(row.getInt("day"), row.getLong("times"));
                    shares[0] = row.getDouble("median");
                    shares[1] = row.getDouble("quarters");
                });
        return new Days(List.copyOf(counts), shares[0], shares[1]);
    }
}
