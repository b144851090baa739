package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The money that pays an invoice today, for whoever gives some of it back or takes it back.
@Component
public class MoneyOfInvoices {

    private static final String TAKEN = """
            select c.id, c.platform, c.merchant, c.proof, c.captured_at, a.invoice_id, a.paid,
                a.paid - (
                    select coalesce(sum(r.amount_cents), 0)
                    from payments.refund r
                    where r.establishment = c.establishment and r.capture_id = c.id
                        and r.invoice_id = a.invoice_id and r.state not in ('REFUSED', 'DROPPED')) as refundable,
                t.reference
            from (
                select establishment, capture_id, invoice_id, sum(amount_cents) as paid
                from payments.allocation
                where establishment = :establishment and %s
                group by establishment, capture_id, invoice_id
                having sum(amount_cents) > 0) a
            join payments.capture c on c.establishment = a.establishment and c.id = a.capture_id
            join lateral (
                select p.reference
                from payments.attempt p
                join payments.attempt_line l on l.establishment = p.establishment and l.reference = p.reference
                where p.establishment = a.establishment and l.invoice_id = a.invoice_id and p.state = 'PAID'
                    and (p.reference = c.attempt_reference or p.money_of = c.id)
                order by p.created_at, p.reference
                limit 1) t on true
            order by c.captured_at, c.id, a.invoice_id
            """;

    private final JdbcClient jdbc;

    MoneyOfInvoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What some money pays of an invoice.
    ///
    /// @param payment the attempt that proves it
    /// @param platform who took it: `paytweak`, or [Order#DESK]
    /// @param means how it was paid
    /// @param proof number of the ticket, the cheque or the transfer; empty for a platform's
    /// @param paid how much of the invoice it pays
    /// @param refundable how much of that is neither promised nor back with its owner
    /// @param at when it was taken
    public record Taken(
            CaptureId capture,
            InvoiceId invoice,
            PaymentReference payment,
            String platform,
            Means means,
            String proof,
            Money paid,
            Money refundable,
            Instant at) {}

    /// What pays an invoice, the first money first.
    public List<Taken> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql(TAKEN.formatted("invoice_id = :invoice"))
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query(MoneyOfInvoices::read)
                .list();
    }

    /// What some money pays: one invoice most often.
    public List<Taken> by(EstablishmentCode establishment, CaptureId capture) {
        return jdbc.sql(TAKEN.formatted("capture_id = :capture"))
                .param("establishment", establishment.value())
                .param("capture", capture.value())
                .query(MoneyOfInvoices::read)
                .list();
    }

    private static Taken read(ResultSet row, int n) throws SQLException {
        var platform = row.getString("platform");
        return new Taken(
                new CaptureId(row.getObject("id", UUID.class)),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                new PaymentReference(row.getString("reference")),
                platform,
                platform.equals(Order.DESK) ? Means.valueOf(row.getString("merchant")) : Means.ONLINE,
                row.getString("proof"),
                Money.cents(row.getLong("paid")),
                Money.cents(row.getLong("refundable")),
                row.getTimestamp("captured_at").toInstant());
    }
}
