package fr.quittance.receipts;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.papers.Making;
import fr.quittance.payments.RefundId;
import fr.quittance.payments.RefundMade;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The credit notes of each hospital.
@Component
public class CreditNotes {

    private static final String SELECT = """
            select note.establishment, note.refund_id, note.number, note.invoice_id, note.amount_cents, note.dated_on,
                note.document_id
            from receipts.credit_note note
            """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CreditNotes(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of an invoice that can be read, and of the invoice whose place it took, the first first.
    public List<CreditNote> of(Invoice invoice) {
        return jdbc.sql(SELECT + """
                join invoices.invoice on invoice.establishment = note.establishment and invoice.id = note.invoice_id
                where note.establishment = :establishment and note.document_id is not null
                    and (invoice.id = :invoice or invoice.replaced_by = :number)
                order by note.number
                """)
                .param("establishment", invoice.establishment().value())
                .param("invoice", invoice.id().value())
                .param("number", invoice.number().value())
                .query(CreditNotes::read)
                .list();
    }

    Optional<CreditNote> find(EstablishmentCode establishment, RefundId refund) {
        return jdbc.sql(SELECT + "where note.establishment = :establishment and note.refund_id = :refund")
                .param("establishment", establishment.value())
                .param("refund", refund.value())
                .query(CreditNotes::read)
                .optional();
    }

    /// What earlier credit notes took off an invoice.
    Money before(CreditNote note) {
        return Money.cents(jdbc.sql("""
                select coalesce(sum(amount_cents), 0)
                from receipts.credit_note
                where establishment = :establishment and invoice_id = :invoice and number < :number
                """)
                .param("establishment", note.establishment().value())
                .param("invoice", note.invoice().value())
                .param("number", note.number())
                .query(Long.class)
                .single());
    }

    /// Gives a refund the next number of its hospital, in the transaction that wrote the refund: a number
    /// given is a refund made, and the other way round.
    void number(RefundMade refund, InvoiceId invoice) {
        var datedOn = LocalDate.ofInstant(refund.at(), FrenchDates.PARIS);
        var last = jdbc.sql("""
                insert into receipts.last_credit_note as last (establishment, year, number)
                values (:establishment, :year, 1)
                on conflict (establishment, year) do update set number = last.number + 1
                returning number
                """)
                .param("establishment", refund.establishment().value())
                .param("year", datedOn.getYear())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                insert into receipts.credit_note (establishment, refund_id, number, invoice_id, amount_cents, dated_on)
                values (:establishment, :refund, :number, :invoice, :amount, :datedOn)
                """)
                .param("establishment", refund.establishment().value())
                .param("refund", refund.refund().value())
                .param("number", "AV%d-%06d".formatted(datedOn.getYear(), last))
                .param("invoice", invoice.value())
                .param("amount", refund.amount().cents())
                .param("datedOn", Date.valueOf(datedOn))
                .update();
    }

    /// Gives a credit note its file, once.
    ///
    /// @return false when it has one
    boolean attach(CreditNote note, DocumentId document, Making.Made made) {
        return jdbc.sql("""
                update receipts.credit_note
                set document_id = :document, issued_at = :now, conformance = :conformance, sealed = :sealed
                where establishment = :establishment and refund_id = :refund and document_id is null
                """)
                        .param("document", document.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("conformance", made.conformance().name())
                        .param("sealed", made.sealed())
                        .param("establishment", note.establishment().value())
                        .param("refund", note.refund().value())
                        .update()
                == 1;
    }

    private static CreditNote read(ResultSet row, int n) throws SQLException {
        var document = row.getObject("document_id", UUID.class);
        return new CreditNote(
                new EstablishmentCode(row.getString("establishment")),
                new RefundId(row.getObject("refund_id", UUID.class)),
                row.getString("number"),
                new InvoiceId(row.getObject("invoice_id", UUID.class)),
                Money.cents(row.getLong("amount_cents")),
                row.getObject("dated_on", LocalDate.class),
                document == null ? null : new DocumentId(document));
    }
}
