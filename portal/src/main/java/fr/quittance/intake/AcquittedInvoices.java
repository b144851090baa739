package fr.quittance.intake;

import fr.quittance.documents.Document;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The factures acquittées that hospitals deposited.
@Component
class AcquittedInvoices {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AcquittedInvoices(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether this very file came before for this invoice.
    boolean has(EstablishmentCode establishment, InvoiceId invoice, String sha256) {
        return jdbc.sql("""
                select 1
                from intake.acquitted_invoice
                where establishment = :establishment and invoice_id = :invoice and sha256 = :sha256
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("sha256", sha256)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void add(EstablishmentCode establishment, InvoiceId invoice, Document document) {
        jdbc.sql("""
                insert into intake.acquitted_invoice (establishment, invoice_id, sha256, document_id, received_at)
                values (:establishment, :invoice, :sha256, :document, :now)
                """)
                .param("establishment", establishment.value())
                .param("invoice", invoice.value())
                .param("sha256", document.sha256())
                .param("document", document.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
