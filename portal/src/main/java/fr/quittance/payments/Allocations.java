package fr.quittance.payments;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the money that was taken pays, cent by cent. Rows are only added; a negative one takes back.
@Component
class Allocations {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Allocations(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Why money came to an invoice, or left it.
    enum Reason {
        /// It was asked for this invoice.
        PAID,
        /// A member of staff found that it is for this invoice.
        ASSOCIATED,
        /// Another invoice took the place of this one, or this one the place of another.
        CORRECTED,
        /// The invoice was withdrawn.
        WITHDRAWN,
        /// The money never came, or was taken back: a cheque without funds.
        REVERSED
    }

    /// What one capture pays of one invoice today.
    record Share(CaptureId capture, InvoiceId invoice, Money amount) {}

    /// Writes that money pays an invoice, or no longer does. The caller holds the invoice, and has it
    /// take or give back as much.
    ///
    /// @param amount negative when the invoice loses it
    void add(EstablishmentCode establishment, CaptureId capture, InvoiceId invoice, Money amount, Reason reason) {
        jdbc.sql("""
                insert into payments.allocation (
                    establishment, id, capture_id, invoice_id, amount_cents, reason, at)
                values (:establishment, :id, :capture, :invoice, :amount, :reason, :now)
                """)
                .param("establishment", establishment.value())
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("capture", capture.value())
                .param("invoice", invoice.value())
                .param("amount", amount.cents())
                .param("reason", reason.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// What pays an invoice today, the first money first.
    List<Share> of(EstablishmentCode establishment, InvoiceId invoice) {
        return jdbc.sql("""
                select capture_id, invoice_id, sum(amount_cents) as amount_cents
                from payments.allocation
                where establishment = :establishment and invoice_id = :invoice
                group by capture_id, invoice_id
                having sum(amount_cents) > 0
                order by min(at), capture_id
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .query((row, n) -> share(
                        row.getObject("capture_id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        row.getLong("amount_cents")))
                .list();
    }

    /// What a capture pays today.
    List<Share> by(EstablishmentCode establishment, CaptureId capture) {
        return jdbc.sql("""
                select capture_id, invoice_id, sum(amount_cents) as amount_cents
                from payments.allocation
                where establishment = :establishment and capture_id = :capture
                group by capture_id, invoice_id
                having sum(amount_cents) > 0
                order by invoice_id
                """)
                .param("establishment", establishment.value())
                .param("capture", capture.value())
                .query((row, n) -> share(
                        row.getObject("capture_id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        row.getLong("amount_cents")))
                .list();
    }

    private static Share share(UUID capture, UUID invoice, long cents) {
        return new Share(new CaptureId(capture), new InvoiceId(invoice), Money.cents(cents));
    }
}
