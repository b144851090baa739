package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.money.Money;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was paid for invoices that others took the place of.
@Component
public class Corrections {

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked back for the payer, or went back, because this invoice replaces one for more; zero
    /// when it replaces none.
    public Money givenBack(EstablishmentCode establishment, InvoiceNumber by) {
        return Money.cents(jdbc.sql("""
                select coalesce(sum(refund.amount_cents), 0)
                from payments.refund
                where refund.establishment = :establishment and refund.reason = 'CORRECTION'
                    and refund.state not in ('REFUSED', 'DROPPED')
                    and refund.capture_id in (
                        select allocation.capture_id
                        from payments.allocation
                        join invoices.invoice
                            on invoice.establishment = allocation.establishment and invoice.id = allocation.invoice_id
                        where allocation.establishment = :establishment and invoice.replaced_by = :by
                            and allocation.reason = 'CORRECTED' and allocation.amount_cents < 0)
                """)
                .param("establishment", establishment.value())
                .param("by", by.value())
                .query(Long.class)
                .single());
    }

    /// The money that left the invoice that this one replaces, the first money first.
    List<CaptureId> money(EstablishmentCode establishment, InvoiceNumber by) {
        return jdbc.sql("""
                select allocation.capture_id
                from payments.allocation
                join invoices.invoice
                    on invoice.establishment = allocation.establishment and invoice.id = allocation.invoice_id
                join payments.capture
                    on capture.establishment = allocation.establishment and capture.id = allocation.capture_id
                where allocation.establishment = :establishment and invoice.replaced_by = :by
                    and allocation.reason = 'CORRECTED' and allocation.amount_cents < 0
                group by allocation.capture_id
                order by min(capture.captured_at), allocation.capture_id
                """)
                .param("establishment", establishment.value())
                .param("by", by.value())
                .query((row, n) -> new CaptureId(row.getObject("capture_id", UUID.class)))
                .list();
    }
}
