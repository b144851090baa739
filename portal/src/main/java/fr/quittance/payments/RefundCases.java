package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The cases of money that pays nothing, or that the platform takes back: somebody's task until they
/// are closed.
@Component
public class RefundCases {

    /// What of a capture pays nothing and was not given back.
    private static final String LEFT = """
            capture.amount_cents
                - (
                    select coalesce(sum(v.amount_cents), 0)
                    from payments.reversal v
                    where v.establishment = capture.establishment and v.capture_id = capture.id)
                - (
                    select coalesce(sum(a.amount_cents), 0)
                    from payments.allocation a
                    where a.establishment = capture.establishment and a.capture_id = capture.id)
                - (
                    select coalesce(sum(r.amount_cents), 0)
                    from payments.refund r
                    where r.establishment = capture.establishment and r.capture_id = capture.id
                        and r.invoice_id is null and r.state = 'DONE')
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RefundCases(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The cases that wait for a person, oldest first.
    public List<MoneyCase> open(EstablishmentCode establishment) {
        return jdbc.sql("""
                select capture.id, capture.platform, capture.platform_tx_id, capture.order_reference,
                    capture.attempt_reference, capture.invoice_id, capture.amount_cents, capture.currency,
                    refund_case.reason, refund_case.opened_at,
                    case when refund_case.reason = 'CONTRADICTED' then capture.amount_cents else
                """ + LEFT + """
                    end as left_cents
                from payments.refund_case
                join payments.capture using (establishment, platform, merchant, platform_tx_id)
                where establishment = :establishment and closed_at is null
                order by opened_at, capture.id
                """)
                .param("establishment", establishment.value())
                .query(RefundCases::read)
                .list();
    }

    /// Closes the case of money of which nothing is left: all of it pays, or is back with its owner.
    void closeIfNothingIsLeft(Capture capture, String by) {
        jdbc.sql("""
                update payments.refund_case
                set closed_at = :now, closed_by = :by
                from payments.capture
                where refund_case.establishment = :establishment and refund_case.platform = :platform
                    and refund_case.merchant = :merchant and refund_case.platform_tx_id = :transaction
                    and refund_case.closed_at is null and refund_case.reason <> 'CONTRADICTED'
                    and capture.establishment = refund_case.establishment and capture.platform = refund_case.platform
                    and capture.merchant = refund_case.merchant
                    and capture.platform_tx_id = refund_case.platform_tx_id
                    and 0 =
                """ + LEFT)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("establishment", capture.establishment().value())
                .param("platform", capture.platform())
                .param("merchant", capture.merchant())
                .param("transaction", capture.transaction())
                .update();
    }

    /// Closes a case about a doubt, or about no money at all: a person looked.
    ///
    /// @return whether one was open
    boolean closeDoubt(Capture capture, String by) {
        return jdbc.sql("""
                update payments.refund_case
                set closed_at = :now, closed_by = :by
                where establishment = :establishment and platform = :platform and merchant = :merchant
                    and platform_tx_id = :transaction and closed_at is null
                    and (reason = 'CONTRADICTED' or :amount <= 0)
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", by)
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .param("amount", capture.amount().cents())
                        .update()
                == 1;
    }

    /// Opens a case about money, or opens it again; one that is open for a doubt is open for money from
    /// now on.
    void open(Capture capture, Capture.Allocation reason) {
        open(capture, reason.name());
    }

    /// Opens a case about money that left its invoice.
    void open(Capture capture, Allocations.Reason reason) {
        open(capture, reason.name());
    }

    /// Opens a case about money that is elsewhere than it is said to be: the platform takes back what it
    /// said of it, or brings what was written off.
    ///
    /// @return whether none was open
    boolean contradict(Capture capture) {
        return jdbc.sql("""
                insert into payments.refund_case (
                    establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values (:establishment, :platform, :merchant, :transaction, 'CONTRADICTED', :now)
                on conflict (establishment, platform, merchant, platform_tx_id) do update
                set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null
                where refund_case.closed_at is not null
                """)
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /// Whether some money is somebody's task.
    boolean isOpen(Capture capture) {
        return jdbc.sql("""
                select count(*)
                from payments.refund_case
                where establishment = :establishment and platform = :platform and merchant = :merchant
                    and platform_tx_id = :transaction and closed_at is null
                """)
                        .param("establishment", capture.establishment().value())
                        .param("platform", capture.platform())
                        .param("merchant", capture.merchant())
                        .param("transaction", capture.transaction())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void open(Capture capture, String reason) {
        jdbc.sql("""
                insert into payments.refund_case (
                    establishment, platform, merchant, platform_tx_id, reason, opened_at)
                values (:establishment, :platform, :merchant, :transaction, :reason, :now)
                on conflict (establishment, platform, merchant, platform_tx_id) do update
                set reason = excluded.reason, opened_at = excluded.opened_at, closed_at = null, closed_by = null
                """)
                .param("establishment", capture.establishment().value())
                .param("platform", capture.platform())
                .param("merchant", capture.merchant())
                .param("transaction", capture.transaction())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static MoneyCase read(ResultSet row, int n) throws SQLException {
        var attempt = row.getString("attempt_reference");
        var invoice = row.getObject("invoice_id", UUID.class);
        return new MoneyCase(
                new CaptureId(row.getObject("id", UUID.class)),
                row.getString("platform"),
                row.getString("platform_tx_id"),
                row.getString("order_reference"),
                attempt == null ? null : new PaymentReference(attempt),
                invoice == null ? null : new InvoiceId(invoice),
                Money.cents(row.getLong("amount_cents")),
                Money.cents(row.getLong("left_cents")),
                row.getString("currency"),
                row.getString("reason"),
                row.getTimestamp("opened_at").toInstant());
    }
}
