package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money of platforms, each beside what its platform says it paid out of it.
@Component
public class TakenLines {

    private final JdbcClient jdbc;

    TakenLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Money of a platform.
    ///
    /// @param day when it was taken, in Paris
    /// @param platform who took it: `paytweak`
    /// @param transaction the platform's name for it
    /// @param payment the attempt it came for; null when it came for none of ours
    /// @param invoice the first invoice of that attempt
    /// @param amount how much was taken, in euros
    /// @param paidOut how much the platform says it paid out, its fee not taken away; null when it said
    ///     nothing yet
    /// @param fee what the platform kept of it; null when it said nothing yet
    /// @param settledOn when it reached the hospital's account; null when nobody said so
    public record Line(
            LocalDate day,
            String platform,
            String transaction,
            @Nullable PaymentReference payment,
            @Nullable InvoiceId invoice,
            Money amount,
            @Nullable Money paidOut,
            @Nullable Money fee,
            @Nullable LocalDate settledOn) {}

    /// The money taken between two days, both included, oldest first.
    ///
    /// @param most how many lines at most
    public List<Line> of(EstablishmentCode establishment, LocalDate from, LocalDate to, int most) {
        return jdbc.sql("""
                select c.captured_at, c.platform, c.platform_tx_id, c.attempt_reference, c.invoice_id, c.amount_cents,
                    s.paid_out, s.fee, s.settled_on
                from payments.capture c
                left join lateral (
                    select sum(l.amount_cents) as paid_out, sum(l.fee_cents) as fee, max(l.settled_on) as settled_on
                    from payments.settlement l
                    where l.establishment = c.establishment and l.capture_id = c.id
                        and l.outcome in ('MATCHED', 'OTHER_AMOUNT')) s on true
                where c.establishment = :establishment and c.platform <> :desk
                    and c.captured_at >= :from and c.captured_at < :to
                    and c.amount_cents > 0 and c.currency = 'EUR'
                order by c.captured_at, c.id
                limit :most
                """)
                .param("establishment", establishment.value())
                .param("desk", Order.DESK)
                .param("from", start(from))
                .param("to", start(to.plusDays(1)))
                .param("most", most)
                .query(TakenLines::read)
                .list();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(FrenchDates.PARIS).toInstant());
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        var attempt = row.getString("attempt_reference");
        var invoice = row.getObject("invoice_id", UUID.class);
        var settledOn = row.getDate("settled_on");
        return new Line(
                LocalDate.ofInstant(row.getTimestamp("captured_at").toInstant(), FrenchDates.PARIS),
                row.getString("platform"),
                row.getString("platform_tx_id"),
                attempt == null ? null : new PaymentReference(attempt),
                invoice == null ? null : new InvoiceId(invoice),
                Money.cents(row.getLong("amount_cents")),
                amount(row, "paid_out"),
                amount(row, "fee"),
                settledOn == null ? null : settledOn.toLocalDate());
    }

    private static @Nullable Money amount(ResultSet row, String column) throws SQLException {
        var cents = row.getLong(column);
        return row.wasNull() ? null : Money.cents(cents);
    }
}
