package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was taken on a day in Paris, by whom and how, beside what platforms say they paid out of it.
@Component
public class DayTakings {

    private final JdbcClient jdbc;

    DayTakings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What one way of paying brought on a day.
    ///
    /// @param platform who took it: `paytweak`, or [Order#DESK]
    /// @param means how it was paid
    /// @param count how many payments were taken that day
    /// @param taken how much, in euros
    /// @param back how much of this way of paying was taken back or given back that day, whenever it was
    ///     taken
    /// @param orphans how many of the payments taken that day pay nothing, and are somebody's task
    /// @param orphaned how much those are
    /// @param paidOut how much the platform says it paid out of what was taken that day, its fees not taken
    ///     away
    /// @param awaited how many of the payments taken that day it did not say it paid out
    /// @param awaitedAmount how much those are
    /// @param otherAmounts how many were paid out for another amount than was taken
    /// @param strangers how many lines it paid out that day for money we know nothing of, or had paid out
    ///     before
    /// @param strange how much those are
    public record Taking(
            String platform,
            Means means,
            int count,
            Money taken,
            Money back,
            int orphans,
            Money orphaned,
            Money paidOut,
            int awaited,
            Money awaitedAmount,
            int otherAmounts,
            int strangers,
            Money strange) {

        /// Whether the hospital took it itself: only then somebody can count it.
        public boolean isDesk() {
            return platform.equals(Order.DESK);
        }

        /// What should be there: taken, less what went back.
        public Money recorded() {
            return taken.minus(back);
        }
    }

    /// The takings of a day: the desk first, then the platforms; a way of paying without anything that
    /// day is not there.
    public List<Taking> of(EstablishmentCode establishment, LocalDate day) {
        return jdbc.sql("""
                select platform, means, sum(count) as count, sum(taken) as taken, sum(back) as back,
                    sum(orphans) as orphans, sum(orphaned) as orphaned, sum(paid_out) as paid_out,
                    sum(awaited) as awaited, sum(awaited_cents) as awaited_cents, sum(other) as other,
                    sum(strangers) as strangers, sum(strange) as strange
                from (
                    select c.platform, case when c.platform = :desk then c.merchant else 'ONLINE' end as means,
                        1 as count, c.amount_cents as taken, 0 as back,
                        case when o.is_open then 1 else 0 end as orphans,
                        case when o.is_open then c.amount_cents else 0 end as orphaned,
                        coalesce(s.paid_out, 0) as paid_out,
                        case when s.paid_out is null then 1 else 0 end as awaited,
                        case when s.paid_out is null then c.amount_cents else 0 end as awaited_cents,
                        case when s.other then 1 else 0 end as other, 0 as strangers, 0 as strange
                    from payments.capture c
                    left join lateral (
                        select sum(l.amount_cents) as paid_out, bool_or(l.outcome = 'OTHER_AMOUNT') as other
                        from payments.settlement l
                        where l.establishment = c.establishment and l.capture_id = c.id
                            and l.outcome in ('MATCHED', 'OTHER_AMOUNT')) s on true
                    left join lateral (
                        select true as is_open
                        from payments.refund_case r
                        where r.establishment = c.establishment and r.platform = c.platform
                            and r.merchant = c.merchant and r.platform_tx_id = c.platform_tx_id
                            and r.closed_at is null and r.reason <> 'CONTRADICTED') o on true
                    where c.establishment = :establishment and c.captured_at >= :from and c.captured_at < :to
                        and c.amount_cents > 0 and c.currency = 'EUR'
                    union all
                    select c.platform, case when c.platform = :desk then c.merchant else 'ONLINE' end,
                        0, 0, v.amount_cents, 0, 0, 0, 0, 0, 0, 0, 0
                    from payments.reversal v
                    join payments.capture c on c.establishment = v.establishment and c.id = v.capture_id
                    where v.establishment = :establishment and v.at >= :from and v.at < :to and c.currency = 'EUR'
                    union all
                    select c.platform, case when c.platform = :desk then c.merchant else 'ONLINE' end,
                        0, 0, r.amount_cents, 0, 0, 0, 0, 0, 0, 0, 0
                    from payments.refund r
                    join payments.capture c on c.establishment = r.establishment and c.id = r.capture_id
                    where r.establishment = :establishment and r.state = 'DONE'
                        and r.done_at >= :from and r.done_at < :to and c.currency = 'EUR'
                    union all
                    select l.platform, 'ONLINE', 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, l.amount_cents
                    from payments.settlement l
                    where l.establishment = :establishment and l.settled_on = :day
                        and l.outcome in ('UNKNOWN', 'PAID_AGAIN')) moved
                group by platform, means
                order by platform <> :desk, platform,
                    case means when 'CASH' then 1 when 'CHEQUE' then 2 when 'TERMINAL' then 3 else 4 end
                """)
                .param("establishment", establishment.value())
                .param("desk", Order.DESK)
                .param("day", Date.valueOf(day))
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .query(DayTakings::read)
                .list();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(FrenchDates.PARIS).toInstant());
    }

    private static Taking read(ResultSet row, int n) throws SQLException {
        return new Taking(
                row.getString("platform"),
                Means.valueOf(row.getString("means")),
                row.getInt("count"),
                Money.cents(row.getLong("taken")),
                Money.cents(row.getLong("back")),
                row.getInt("orphans"),
                Money.cents(row.getLong("orphaned")),
                Money.cents(row.getLong("paid_out")),
                row.getInt("awaited"),
                Money.cents(row.getLong("awaited_cents")),
                row.getInt("other"),
                row.getInt("strangers"),
                Money.cents(row.getLong("strange")));
    }
}
